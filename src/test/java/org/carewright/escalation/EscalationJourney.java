package org.carewright.escalation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.carewright.escalation.EscalationFixture.TUESDAY;
import static org.carewright.escalation.EscalationFixture.at;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import org.carewright.access.Viewer;
import org.carewright.escalation.EscalationFixture.Cast;
import org.carewright.platform.PatientId;
import org.carewright.task.Owner;
import org.carewright.task.Priority;
import org.carewright.task.TaskFixture;
import org.carewright.task.Tasks;
import org.carewright.testing.Journey;
import org.carewright.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Work is not done: its owner is told, then the lead, then the supervisor, until it is. */
class EscalationJourney extends Journey {

  @Autowired Escalation escalation;
  @Autowired EscalationFixture fixture;
  @Autowired TaskFixture patients;
  @Autowired Tasks tasks;
  @Autowired TestClock clock;

  Cast cast;

  @BeforeEach
  void workThatIsDueOnTuesday() {
    cast = fixture.cast();
    var rosa = work("Rosa", "Beckett", Priority.ROUTINE);
    tasks.open(cast.owner(), EscalationFixture.newTask(rosa, own(), Priority.SOON));
    work("Wilfred", "Ashdown", Priority.URGENT);
    work("Ivy", "Thistlethwaite-Montgomery", Priority.ROUTINE);
  }

  private Owner own() {
    return Owner.of(cast.owner().staff());
  }

  private PatientId work(String given, String family, Priority priority) {
    var patient = patients.patientOf(cast.owner(), given, family);
    tasks.open(cast.owner(), EscalationFixture.newTask(patient, own(), priority));
    return patient;
  }

  @Test
  void whatIsOverdueIsToldUntilItIsDone() {
    itIs(TUESDAY.plusDays(1), 9, 1);
    signInAnew(cast.owner());
    open("/today?all");
    assertThat(bell()).hasAccessibleName("Notices, 4 new");
    bell().click();
    assertThat(heading("Notices")).isVisible();
    assertThat(page.getByText("2 new").first()).isVisible();
    look("the-owner-is-told");
    page.locator(".told-group", containing("BECKETT, Rosa")).getByRole(AriaRole.BUTTON).click();
    assertThat(bell()).hasAccessibleName("Notices, 2 new");

    itIs(TUESDAY.plusDays(2), 9, 1);
    open("/today?all");
    assertThat(page.getByText("Lead told").first()).isVisible();
    look("today-says-who-else-knows");
    signInAnew(cast.lead());
    open("/team");
    assertThat(bell()).hasAccessibleName("Notices, 4 new");
    follow("Escalations");
    assertThat(page.getByText("Joan Marsh, not seen yet").first()).isVisible();
    look("escalations");
    follow("The policy");
    assertThat(heading("Escalation policy")).isVisible();
    page.getByLabel("Routine: Supervisor is told after").fill("2 days");
    press("Show what this would do");
    assertThat(page.getByText("Not saved")).isVisible();
    look("policy-tried");
    fill("Why it changes", "Nobody waits over the weekend");
    press("Save as a new version");
    assertThat(page.getByText("Version 2 of the policy holds from now on")).isVisible();
    look("policy");
    page.getByLabel("Routine: Supervisor is told after").fill("some time");
    press("Save as a new version");
    assertThat(heading("There is a problem")).isVisible();
    look("policy-with-mistakes");

    itIs(TUESDAY.plusDays(3), 9, 1);
    signInAnew(cast.boss());
    bell().click();
    assertThat(page.getByText("you are told as the supervisor").first()).isVisible();
    look("the-supervisor-is-told");
    page.locator(".told-lines a").first().click();
    assertThat(heading("Telephone review")).isVisible();

    signInAnew(cast.lead());
    for (int left = 4; left > 0; left--) {
      open("/escalations");
      assertThat(page.locator("table.escalated tbody tr")).hasCount(left);
      page.locator("table.escalated a", containing("Done")).first().click();
      page.getByLabel("Spoke with them").check();
      press("Close task");
    }
    assertThat(page.getByText("Nothing here")).isVisible();
    look("all-is-handled");
    itIs(TUESDAY.plusDays(10), 9, 1);
    for (var who : List.of(cast.owner(), cast.lead(), cast.boss())) {
      signInAnew(who);
      assertThat(bell()).hasAccessibleName("Notices");
    }
    open("/account/notices");
    look("how-one-is-told");
    open("/notices?show=all");
    look("all-notices");
  }

  private void itIs(LocalDate day, int hour, int minute) {
    clock.turnTo(at(day, hour, minute));
    escalation.pass();
  }

  private void signInAnew(Viewer who) {
    page.context().clearCookies();
    signIn(who);
  }

  private Locator bell() {
    return page.locator(".bell");
  }

  private Locator heading(String name) {
    return page.getByRole(
        AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Page.LocatorOptions containing(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
