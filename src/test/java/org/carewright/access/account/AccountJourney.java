package org.carewright.access.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.carewright.testing.Journey;
import org.carewright.testing.People;
import org.junit.jupiter.api.Test;

class AccountJourney extends Journey {

  @Test
  void aCoordinatorChangesTheirPassword() {
    var username = people.account(people.coordinator().staff());
    signIn(username);
    open("/account");
    look("account");

    press("Change password");
    assertThat(page.locator("[data-error-summary]")).containsText("There is a problem");
    look("account-errors");

    fill("Current password", People.PASSWORD);
    fill("New password", "three blind mice run");
    press("Change password");
    assertThat(page.locator("#notices")).containsText("Your password is changed");
  }
}
