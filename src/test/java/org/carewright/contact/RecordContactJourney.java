package org.carewright.contact;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.Duration;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.caseload.Enrolments;
import org.carewright.caseload.NewEnrolment;
import org.carewright.caseload.Risk;
import org.carewright.patient.Patients;
import org.carewright.platform.PatientId;
import org.carewright.task.Tasks;
import org.carewright.testing.Journey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RecordContactJourney extends Journey {

  @Autowired Contacts contacts;
  @Autowired Patients patients;
  @Autowired Enrolments enrolments;
  @Autowired Tasks tasks;
  @Autowired Clock clock;

  Viewer amira;
  PatientId patient;
  String path;

  @BeforeEach
  void givenAPatientWhoseCallIsDue() {
    amira = people.coordinator();
    people.viewer(amira.organisation(), Role.TEAM_LEAD);
    patient = ContactFixture.patient(patients, amira);
    path = "/patients/" + patient + "/contacts";
    enrolments.enrol(
        amira,
        new NewEnrolment(
            patient, "community-support", amira.staff(), null, Risk.MEDIUM, "Lonely", null));
    signIn(amira);
  }

  @Test
  void aCallIsRecordedWithItsNextStepAndLaterCorrected() {
    spoke(40, "Back from the clinic; did not understand the letter. Read it through together.");
    spoke(12, "Feels better than last week. Would like the next call in the afternoon.");
    var task = tasks.listOpen(amira, patient).getFirst().id();

    open(path + "/new?task=" + task + "&back=" + path);
    look("form");
    button("10 minutes");
    fill("What was said", "Slept badly after the fall on Sunday. No pain now.");
    choose("Worrying");
    assertThat(page.getByLabel("When").first()).not().hasValue("");
    look("form-filled");
    press("Save contact");
    assertThat(page.locator(".notice")).containsText("Call recorded. Next step:");
    look("list");

    page.locator(".contact-head a").first().click();
    look("contact");
    follow("Correct");
    look("correction");
    fill("What was said", "Slept badly after the fall on Saturday. No pain now.");
    fill("Why is it corrected?", "Wrong day");
    press("Save correction");
    assertThat(page.getByText("Wrong day")).isVisible();
    look("contact-corrected");
  }

  @Test
  void anAttemptInVainAsksForLittleAndSuggestsAnotherWay() {
    inVain(3);
    inVain(2);
    open(path + "/new");
    choose("Not reached");
    assertThat(page.getByLabel("What was said")).isHidden();
    assertThat(page.getByText("With this one it is 3 attempts in a row in vain.")).isVisible();
    look("not-reached");
    choose("No answer");
    button("Tomorrow");
    press("Save contact");
    assertThat(page.locator(".notice")).containsText("Call recorded.");
    look("list-in-vain");
  }

  @Test
  void whatIsMissingIsNamed() {
    open(path + "/new");
    press("Save contact");
    assertThat(page.locator(".error-summary")).containsText("Write what was said");
    look("errors");
  }

  private void choose(String label) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
  }

  private void button(String name) {
    page.locator(".quick button:visible")
        .and(
            page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)))
        .click();
  }

  private void spoke(int daysAgo, String said) {
    var at = clock.instant().minus(Duration.ofDays(daysAgo));
    var facts = ContactFixture.facts(at, new Reach.Reached(Finding.STEADY), said);
    contacts.record(amira, ContactFixture.contact(patient, facts, FollowUp.NOTHING));
  }

  private void inVain(int daysAgo) {
    var facts = ContactFixture.inVain(clock.instant().minus(Duration.ofDays(daysAgo)));
    contacts.record(amira, ContactFixture.contact(patient, facts, FollowUp.NOTHING));
  }
}
