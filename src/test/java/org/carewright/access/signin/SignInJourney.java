package org.carewright.access.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.carewright.testing.Journey;
import org.junit.jupiter.api.Test;

class SignInJourney extends Journey {

  @Test
  void aWrongPasswordIsSaidAndTheRightOneLetsIn() {
    var username = people.account(people.coordinator().staff());
    open("/sign-in");
    look("sign-in");

    fill("Username", username);
    fill("Password", "not this one");
    press("Sign in");
    assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
        .containsText("do not match");
    look("wrong-password");

    signIn(username);
    open("/no-such-page");
    assertThat(page.locator("h1")).hasText("Page not found");
    look("page-not-found");
  }
}
