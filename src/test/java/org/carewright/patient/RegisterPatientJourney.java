package org.carewright.patient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carewright.testing.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RegisterPatientJourney extends Journey {

  @Autowired Patients patients;

  @Test
  void aCoordinatorRegistersAPatientSeesTheDuplicateAndFindsThemAgain() {
    var amira = people.coordinator();
    patients.register(
        amira,
        Fixtures.named("Margaret", "Okonkwo")
            .born(LocalDate.of(1957, 3, 12), false)
            .addresses(List.of(Fixtures.at("14 Mill Lane", "Leeds", "LS6 3AB")))
            .build(),
        UUID.randomUUID());
    signIn(amira);

    open("/patients/new");
    fill("Given names", "Maggie Rose");
    fill("Family name", "Okonkwo");
    fill("Date of birth", "12 Mar 1957");
    page.locator("#contact-0-value").fill("07700 900123");
    page.locator("#contact-0-message").selectOption("YES");
    press("Add a phone number or email");
    page.locator("#contact-1-kind").selectOption("EMAIL");
    page.locator("#contact-1-value").fill("maggie@example.org");
    page.getByLabel("In their own words").fill("My grandchildren and my garden");
    page.getByText("Large print").click();
    look("form");

    press("Register");
    assertThat(page.getByText("This may be a patient you have already")).isVisible();
    look("duplicate");
    press("This is a different person: register");

    assertThat(page.getByText("Maggie Rose Okonkwo is registered.")).isVisible();
    follow("Details");
    assertThat(page.getByText("maggie@example.org").first()).isVisible();
    look("details");

    open("/patients");
    page.keyboard().press("Escape");
    page.getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("Search for a patient"))
        .pressSequentially("okonwko 1957");
    assertThat(page.getByText("2 patients")).isVisible();
    look("search");

    page.locator("[data-find]").pressSequentially("maggie rose");
    assertThat(page.getByRole(AriaRole.OPTION)).hasCount(1);
    look("find");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(page.locator(".banner-name")).containsText("OKONKWO, Maggie Rose");
  }

  @Test
  void whatWasTypedIsOfferedBackAfterTheTabWasClosed() {
    signIn(people.coordinator());
    open("/patients/new");
    fill("Given names", "Ada");
    press("Add a carer");
    page.locator("#carer-1-value").fill("Jo Stone");
    assertThat(page.getByText("Draft saved")).isVisible();
    page.close();

    page = newPage();
    open("/patients/new");
    press("Restore");

    assertThat(page.getByLabel("Given names")).hasValue("Ada");
    assertThat(page.locator("#carer-1-value")).hasValue("Jo Stone");
  }
}
