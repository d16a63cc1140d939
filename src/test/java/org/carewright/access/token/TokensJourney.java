package org.carewright.access.token;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.carewright.testing.Journey;
import org.junit.jupiter.api.Test;

class TokensJourney extends Journey {

  @Test
  void aCoordinatorMakesATokenForAProgramAndRevokesIt() {
    signIn(people.account(people.coordinator().staff()));
    open("/account/tokens");
    look("tokens-none");
    press("Make token");
    assertThat(page.locator("[data-error-summary]")).containsText("There is a problem");

    fill("What it is for", "Hospital interface, discharge tasks of the wards");
    fill("What it may do", "system/Patient.rs system/Observation.rs system/Task.cruds");
    press("Make token");
    assertThat(page.locator("#made")).hasValue(java.util.regex.Pattern.compile("carewright_.+"));
    look("tokens-made");

    open("/fhir");
    assertThat(page.locator("h1")).containsText("The FHIR interface");
    look("fhir-guide");

    open("/account/tokens");
    page.locator("form[action$='/revocation'] button").click();
    assertThat(page.locator("#notices")).containsText("The token is revoked");
  }
}
