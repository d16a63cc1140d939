package org.carewright.careplan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.team.CareTeams;
import org.carewright.team.Member;
import org.carewright.team.MemberDetails;
import org.carewright.testing.Journey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A coordinator agrees a plan, works to it, and meets a colleague in the same goal. */
@Import(PlanFixture.class)
class CarePlanJourney extends Journey {

  @Autowired PlanFixture fixture;
  @Autowired PlanItems items;
  @Autowired CarePlans plans;
  @Autowired CareTeams teams;

  private Viewer viewer;
  private PatientId patient;
  private String path;

  @BeforeEach
  void aPatient() {
    viewer = people.coordinator();
    patient = fixture.patient(viewer);
    path = "/patients/" + patient + "/plan";
    signIn(viewer);
  }

  @Test
  void aPlanIsDraftedWithinThePageAndPutToWork() {
    open(path);
    look("none");
    press("Start a care plan");
    look("draft");

    follow("Add a need");
    fill("Need, in words", "Breathless on stairs");
    look("adding a need");
    press("Save");
    assertThat(page.getByRole(AriaRole.HEADING, name("Breathless on stairs"))).isVisible();

    page.getByText("Add a goal for Breathless").click();
    fill("Goal, in their own words", "I want to get up the church steps");
    page.locator("#measure").fill("Flights of stairs");
    page.locator("#target").fill("2");
    page.locator("#due").fill(fixture.in(60, viewer).toString());
    press("Save");
    assertThat(page.getByText("I want to get up the church steps").first()).isVisible();

    press("Put to work");
    assertThat(page.getByText("The plan is not at work yet")).isVisible();
    look("not ready");
  }

  @Test
  void anActivePlanIsReadAtAGlance() {
    fixture.activePlan(viewer, patient);
    var goal = plans.get(viewer, patient).goals().getFirst().id();
    items.add(viewer, patient, fixture.action(goal, new ActionOwner.ThePatient(), viewer));
    items.report(viewer, patient, goal, report(Progress.Status.NO_CHANGE, "0"));
    items.report(viewer, patient, goal, report(Progress.Status.IMPROVING, "1"));

    open(path);
    look("active");
    page.locator(".action summary").first().click();
    press("Done");
    assertThat(page.locator(".action-done")).hasCount(1);

    open("/patients/" + patient);
    assertThat(page.getByText("Plan at a glance")).isVisible();
    look("overview");
    open(path + "/versions");
    look("versions");
    open(path + "/versions/3");
    look("version");
    open(path + "/print");
    look("print");
    open(path + "/review");
    look("review");
    open(path + "/about");
    look("about");
    open(path + "/copies");
    look("copy");
  }

  @Test
  void twoColleaguesInOneGoalLoseNothing() {
    fixture.activePlan(viewer, patient);
    open(path);
    page.locator(".goal-head .plan-edit").first().click();
    fill("Goal, in their own words", "I want to sing in the choir");

    var goal = plans.get(viewer, patient).goals().getFirst();
    var theirs =
        new ItemText.OfGoal(goal.need(), "I want to dance", "Dances", "1", null, goal.due());
    items.save(viewer, patient, goal.id(), goal.edited().version(), theirs, null);

    press("Save");
    assertThat(page.getByText("changed this while you were editing")).isVisible();
    assertThat(page.getByText("I want to dance")).isVisible();
    assertThat(page.getByLabel("Goal, in their own words")).hasValue("I want to sing in the choir");
    look("conflict");
    press("Save");
    assertThat(page.getByText("I want to sing in the choir").first()).isVisible();
  }

  @Test
  void whatWasTypedComesBackAfterTheTabWasClosed() {
    fixture.activePlan(viewer, patient);
    open(path + "/review");
    fill("What you found and decided together", "Stairs are easier, keep on");
    assertThat(page.locator(".draft-status")).containsText("Draft saved");
    page.close();

    page = newPage();
    open(path + "/review");
    assertThat(page.getByText("You left this unfinished")).isVisible();
    look("draft offered");
    press("Restore");
    assertThat(page.getByLabel("What you found and decided together"))
        .hasValue("Stairs are easier, keep on");
    page.locator("#reviewOn").fill(fixture.in(90, viewer).toString());
    press("Save the review");
    open(path + "/review");
    assertThat(page.locator(".draft-bar")).hasCount(0);
  }

  @Test
  void theCircleOfCareIsAPictureAndAList() {
    teams.add(
        viewer,
        patient,
        people.staff(viewer.organisation(), Role.PROFESSIONAL),
        new MemberDetails("", "District nurse", null, null, null));
    add(Member.Kind.PROFESSIONAL, "Dr Łukasz Nowak", "GP", "Mill Street Surgery");
    add(Member.Kind.PROFESSIONAL, "Priya Shah", "Community pharmacist", "Harbour Pharmacy");
    add(Member.Kind.CARER, "Ann Park", "Daughter", null);
    add(Member.Kind.CARER, "Bartholomew Fitzgerald-Smythe", "Neighbour who drives", null);

    open("/patients/" + patient + "/care-team");
    look("care team");
    page.getByLabel("Change or end the entry of Ann Park").click();
    look("member");
  }

  private void add(Member.Kind kind, String name, String role, @Nullable String organisation) {
    teams.add(
        viewer,
        patient,
        kind,
        new MemberDetails(name, role, organisation, "01632 960 123", "Best before noon"));
  }

  private static GoalReport report(Progress.Status status, String value) {
    return new GoalReport(status, new BigDecimal(value), null);
  }

  private static Page.GetByRoleOptions name(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
