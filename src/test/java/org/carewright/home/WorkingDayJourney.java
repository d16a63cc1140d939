package org.carewright.home;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.carewright.access.Viewer;
import org.carewright.caseload.Enrolments;
import org.carewright.caseload.NewEnrolment;
import org.carewright.caseload.Risk;
import org.carewright.patient.PatientDetailsBuilder;
import org.carewright.patient.Patients;
import org.carewright.patient.PersonName;
import org.carewright.platform.PatientId;
import org.carewright.task.Task;
import org.carewright.task.Tasks;
import org.carewright.testing.Journey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What the first issue asks for, in one sitting: see, understand, agree, record, and see it change.
 */
class WorkingDayJourney extends Journey {

  @Autowired Patients patients;
  @Autowired Enrolments enrolments;
  @Autowired Tasks tasks;

  Viewer amira;
  PatientId patient;

  @BeforeEach
  void givenSomeoneNewlyEnrolled() {
    amira = people.coordinator();
    patient = registered("Alder", "Rowan");
    enrolments.enrol(
        amira,
        new NewEnrolment(
            patient, "community-support", amira.staff(), null, Risk.MEDIUM, "Lives alone", null));
  }

  @Test
  void aCoordinatorWorksFromTodayThroughThePatientAndBack() {
    signIn(amira);
    open("/today");
    assertThat(page.locator("h1")).hasText("Today");
    assertThat(row()).containsText("Every new enrolment begins with a call");
    look("working-day-today");

    row().locator(".work-name").click();
    assertThat(page.locator("h1").first()).isVisible();
    assertThat(page.locator("body")).containsText("First call: what would help most");
    assertThat(page.locator("section[aria-label='Next steps']"))
        .containsText("Community support since");
    look("working-day-patient");

    var call = callTask();
    open("/today");
    row().locator(".work-contact").click();
    fill("What was said", "Glad of the call. Would like company on Sundays.");
    choose("Going to plan");
    choose("Set the next step");
    page.locator("#nextTitle").fill("Ask the lunch club about Sundays");
    page.locator("button:visible", new Page.LocatorOptions().setHasText("Tomorrow")).last().click();
    page.locator("#minutes").fill("10");
    press("Save contact");

    assertThat(page.locator(".notice")).containsText("Call recorded");
    assertThat(page.locator("h1")).hasText("Today");
    assertThat(page.locator("body")).containsText("Ask the lunch club about Sundays");
    Assertions.assertThat(tasks.get(amira, patient, call.id()).isOpen()).isFalse();
    look("working-day-after");
  }

  @Test
  void theListChangesInPlaceWithoutAReload() {
    signIn(amira);
    open("/today");
    page.evaluate("window.sameDocument = true");
    row().locator("[data-act=n]").click();
    var panel = page.locator("[id^=panel-]:not(:empty)").first();
    panel.getByText("No answer").click();
    panel.locator("button[type=submit]").first().click();
    assertThat(row()).containsText("Tried once");
    Assertions.assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
    Assertions.assertThat(callTask().attempts()).isEqualTo(1);
    look("working-day-tried");
  }

  private Task callTask() {
    return tasks.listOpen(amira, patient).stream()
        .filter(task -> task.kind().reachesOut())
        .findFirst()
        .orElseThrow();
  }

  private Locator row() {
    return page.locator("[data-row]").filter(new Locator.FilterOptions().setHasText("First call"));
  }

  private void choose(String label) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
  }

  private PatientId registered(String family, String given) {
    var details = new PatientDetailsBuilder(new PersonName(null, given, family)).build();
    return switch (patients.register(amira, details, UUID.randomUUID())) {
      case Patients.Registration.Registered(var id) -> id;
      case Patients.Registration other -> throw new IllegalStateException(other.toString());
    };
  }
}
