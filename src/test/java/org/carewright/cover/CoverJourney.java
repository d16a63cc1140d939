package org.carewright.cover;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.access.Workforce;
import org.carewright.caseload.Risk;
import org.carewright.home.CaseloadFixture;
import org.carewright.platform.PatientId;
import org.carewright.task.NewTask;
import org.carewright.task.Owner;
import org.carewright.task.Priority;
import org.carewright.task.Reason;
import org.carewright.task.Source;
import org.carewright.task.TaskFixture;
import org.carewright.task.TaskKind;
import org.carewright.task.Tasks;
import org.carewright.testing.Journey;
import org.carewright.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CoverJourney extends Journey {

  @Autowired CoverFixture fixture;
  @Autowired TaskFixture patients;
  @Autowired CaseloadFixture caseload;
  @Autowired Workforce workforce;
  @Autowired Tasks tasks;
  @Autowired TestClock clock;

  private Viewer lead;
  private Viewer tom;
  private Viewer mia;
  private LocalDate today;

  @BeforeEach
  void aTeamWithWork() {
    var here = people.organisation();
    lead = fixture.colleague(here, Role.TEAM_LEAD, "Priya", "Shah");
    tom = fixture.colleague(here, Role.COORDINATOR, "Tom", "Hughes");
    mia = fixture.colleague(here, Role.COORDINATOR, "Mia", "Clark");
    for (var name : List.of("Amira Khan", "George Bell", "Helen Price", "Owen Reid")) {
      var parts = name.split(" ", 2);
      fixture.colleague(here, Role.COORDINATOR, parts[0], parts[1]);
    }
    var north = workforce.addTeam(here, "North team", null);
    for (var member : List.of(lead, tom, mia)) {
      workforce.join(member.staff(), north);
    }
    today = lead.today(clock);
    var rose = caseload.enrol(tom, "Rose", "Miller", "long-term-conditions", Risk.HIGH);
    open(rose.patient(), "Ask about the fall on Sunday", TaskKind.CONTACT, -2, Priority.URGENT);
    open(rose.patient(), "Blood pressure diary", TaskKind.REVIEW, 12, Priority.ROUTINE);
    var ali = caseload.enrol(tom, "Ali", "Hassan", "community-support", Risk.MEDIUM);
    open(ali.patient(), "Home visit with the district nurse", TaskKind.VISIT, 1, Priority.SOON);
    open(
        patients.patientOf(tom, "Edith", "Ward"),
        "Yearly review",
        TaskKind.REVIEW,
        20,
        Priority.ROUTINE);
    open(
        patients.patientOf(tom, "Jan", "Kowal"),
        "Telephone review",
        TaskKind.CONTACT,
        5,
        Priority.ROUTINE);
    fixture.call(patients.patientOf(mia, "Joan", "Baker"), mia);
    fixture.enter(lead, fixture.away(lead, today.plusDays(6), today.plusDays(10), tom));
  }

  @Test
  void aColleagueFallsIllAndIsBackEarly() {
    theLeadEntersTheAbsence();
    andWritesWhatMattersMost();
    theCoverFindsTheWorkAndTheHandover();
    theColleagueIsBack();
  }

  private void theLeadEntersTheAbsence() {
    signIn(lead);
    follow("Absences");
    look("absences-before");
    follow("Add an absence");
    press("Enter absence");
    look("absence-form-errors");
    page.getByLabel("Who is away").selectOption(tom.staff().toString());
    fill("Last day away", today.plusDays(3).toString());
    check("Sickness");
    check("Mia Clark");
    look("absence-form");
    press("Enter absence");
    assertThat(page.getByText("are now with Mia Clark")).isVisible();
    look("absence-on");
  }

  private void andWritesWhatMattersMost() {
    follow("Open the handover");
    page.locator("a[href*='handover-notes']").first().click();
    fill("How to contact them", "Call only after 5 in the evening");
    fill(
        "What you need to know",
        "She fell on Sunday and did not want to see anyone. Her daughter Lucy has a key.");
    look("handover-note");
    press("Save in the handover");
    assertThat(page.getByText("Saved in the handover.")).isVisible();
    look("handover-of-the-lead");
    open("/absences");
    look("absences-of-the-lead");
    open("/team");
    assertThat(page.getByText("Away now")).isVisible();
    look("team");
  }

  private void theCoverFindsTheWorkAndTheHandover() {
    signOut();
    signIn(mia);
    open("/today?all");
    assertThat(link("You cover for Tom Hughes")).isVisible();
    assertThat(page.getByText("for Tom Hughes").first()).isVisible();
    look("today-of-the-cover");
    link("You cover for Tom Hughes").click();
    assertThat(page.getByText("Joan")).hasCount(0);
    look("today-covering");
    page.locator(".sidebar a[href='/handover']").click();
    look("handovers-waiting");
    page.locator("main table a").first().click();
    assertThat(page.getByText("Call only after 5 in the evening")).isVisible();
    look("handover-to-acknowledge");
    press("I have read it");
    assertThat(page.getByText("Acknowledged by Mia Clark")).isVisible();
    page.locator("a[href$='/print']").click();
    look("handover-print");
  }

  private void theColleagueIsBack() {
    signOut();
    signIn(tom);
    open("/absences");
    page.locator("main table a").first().click();
    look("absence-of-tom");
    follow("Change who covers");
    page.getByLabel("Mia Clark", new Page.GetByLabelOptions().setExact(true)).uncheck();
    check("Helen Price");
    look("change-cover");
    press("Give the work to them");
    assertThat(page.getByText("are now with Helen Price.")).isVisible();
    look("absence-changed");
    press("Tom Hughes is back now");
    assertThat(page.getByText("What was still open is with them again.")).isVisible();
    open("/today?all");
    assertThat(page.getByText("Ask about the fall on Sunday").first()).isVisible();
    assertThat(page.getByText("You are away")).hasCount(0);
    look("today-back");
  }

  private void signOut() {
    page.context().clearCookies();
  }

  private Locator link(String start) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(start));
  }

  private void check(String label) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
  }

  private void open(PatientId patient, String title, TaskKind kind, int days, Priority priority) {
    tasks.open(
        tom,
        new NewTask(
            patient,
            null,
            kind,
            title,
            new Reason("Asked for by the GP", "letter of 3 Nov 2026", today.minusDays(3)),
            Source.PERSON,
            Owner.of(tom.staff()),
            today.plusDays(days),
            priority));
  }
}
