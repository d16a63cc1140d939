package org.carewright.home;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import org.assertj.core.api.Assertions;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.task.Owner;
import org.carewright.task.TaskFixture;
import org.carewright.task.Tasks;
import org.carewright.testing.Journey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Acting in place while the server is gone, or fails: one is told, and what one typed stays. */
class FailedRequestJourney extends Journey {

  private static final String NOTE = "Voicemail said she is at her daughter's until Friday";

  @Autowired TaskFixture fixture;
  @Autowired Tasks tasks;

  Viewer amira;
  PatientId patient;

  @BeforeEach
  void givenACallToMake() {
    amira = people.coordinator();
    patient = fixture.patientOf(amira, "Rowan", "Alder");
    tasks.open(amira, TaskFixture.call(patient, Owner.of(amira.staff())));
  }

  @Test
  void theServerCannotBeReached() {
    openThePanelAndWrite();
    page.context().setOffline(true);
    save();
    assertThat(notice()).containsText("No answer came from Carewright");
    keptAndNotDone();
    look("no-answer");

    page.context().setOffline(false);
    saveAndSeeItDone();
  }

  @Test
  void theServerFails() {
    openThePanelAndWrite();
    page.route("**/tasks/**", route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
    save();
    assertThat(notice()).containsText("something went wrong on its side");
    assertThat(notice()).containsText("What you entered is still on this page");
    keptAndNotDone();

    page.unroute("**/tasks/**");
    saveAndSeeItDone();
  }

  private void openThePanelAndWrite() {
    signIn(amira);
    open("/today");
    page.locator("[data-act=n]").first().click();
    panel().getByText("No answer").click();
    panel().locator("textarea, input[name=note]").first().fill(NOTE);
  }

  private Locator panel() {
    return page.locator("[id^=panel-]:not(:empty)").first();
  }

  private Locator notice() {
    return page.locator("[data-failure]");
  }

  private void save() {
    panel().locator("button[type=submit]").first().click();
  }

  private void keptAndNotDone() {
    assertThat(panel().locator("textarea, input[name=note]").first()).hasValue(NOTE);
    Assertions.assertThat(tasks.listOpen(amira, patient).getFirst().attempts()).isZero();
  }

  private void saveAndSeeItDone() {
    save();
    assertThat(page.locator("body")).containsText("Tried once");
    assertThat(notice()).hasCount(0);
    Assertions.assertThat(tasks.listOpen(amira, patient).getFirst().attempts()).isEqualTo(1);
  }
}
