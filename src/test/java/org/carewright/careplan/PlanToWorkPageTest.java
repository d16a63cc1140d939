package org.carewright.careplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.task.Owner;
import org.carewright.task.Tasks;
import org.carewright.testing.Answer;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.Visit;
import org.carewright.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Who can be asked, by when and for what, so that a plan that is put to work can be worked to. */
@CarewrightTest
@Import(PlanFixture.class)
class PlanToWorkPageTest {

  private static final String PAST = "2020-01-01";

  @Autowired PlanFixture fixture;
  @Autowired CarePlans plans;
  @Autowired PlanItems items;
  @Autowired Tasks tasks;
  @Autowired People people;
  @Autowired Web web;

  private Viewer viewer;
  private Viewer stranger;
  private PatientId patient;
  private UUID action;
  private Visit visit;
  private String path;

  @BeforeEach
  void aDraftAndAColleagueWhoMayNotSeeThePatient() {
    viewer = people.coordinator();
    stranger = people.viewer(viewer.organisation(), Role.PROFESSIONAL);
    patient = fixture.patient(viewer);
    action = fixture.readyDraft(viewer, patient);
    path = "/patients/" + patient + "/plan";
    visit = web.signIn(viewer);
  }

  @Test
  void onlyThoseWhoMaySeeThePatientAreOffered() {
    var lead = people.viewer(viewer.organisation(), Role.TEAM_LEAD);

    assertThat(visit.get(path + "/actions/new").body())
        .contains(Owner.of(viewer.staff()).text(), Owner.of(lead.staff()).text())
        .contains("/patients/" + patient + "/care-team")
        .doesNotContain(Owner.of(stranger.staff()).text());
  }

  @Test
  void anOwnerWhoMayNotSeeThePatientIsRefusedByName() {
    var form = action(fixture.in(7, viewer).toString());
    form.put("owner", Owner.of(stranger.staff()).text());

    var answer = visit.post(path + "/actions/" + UUID.randomUUID(), form);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Sam Tester may not see this patient", "id=\"owner-error\"")
        .contains("/patients/" + patient + "/care-team", "Ring the pharmacy");
  }

  @Test
  void whatKeepsAPlanFromWorkIsNamedWithTheWayToMendIt() {
    items.add(
        viewer,
        patient,
        fixture.action(null, new ActionOwner.Worker(Owner.of(stranger.staff())), viewer));
    var hidden = plans.get(viewer, patient).actions().getLast().id();

    var answer = visit.post(path + "/activation", Map.of());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains("data-error-summary", "“Ask the therapist for a visit”: Sam Tester may not see")
        .contains("href=\"/patients/" + patient + "/care-team\"")
        .contains("href=\"" + path + "/actions/" + hidden + "/edit\"", "Put to work");
    assertThat(plans.get(viewer, patient).isDraft()).isTrue();
  }

  @Test
  void anActionWhoseDayHasPassedKeepsAPlanFromWork() {
    var late =
        new ItemText.OfAction(
            null,
            "Ring the pharmacy",
            new ActionOwner.Worker(Owner.of(viewer.staff())),
            fixture.in(-400, viewer));
    items.add(viewer, patient, late);

    var answer = visit.post(path + "/activation", Map.of());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("“Ring the pharmacy”: its day has passed");
    assertThat(tasks.listOpen(viewer, patient)).isEmpty();
  }

  @Test
  void aDayThatHasPassedIsRefusedForGoalsAndActions() {
    var goal = visit.post(path + "/goals/" + UUID.randomUUID(), goal(PAST, "2", "flights"));
    assertThat(goal.status()).isEqualTo(422);
    assertThat(goal.body()).contains("id=\"due-error\"", "Choose today or a later day");

    var sent = visit.post(path + "/actions/" + UUID.randomUUID(), action(PAST));
    assertThat(sent.status()).isEqualTo(422);
    assertThat(sent.body()).contains("id=\"due-error\"", "Choose today or a later day");
  }

  @Test
  void aDayThatPassedMeanwhileStaysWhileOtherWordsChange() {
    var past = fixture.in(-3, viewer);
    var owner = new ActionOwner.Worker(Owner.of(viewer.staff()));
    items.save(viewer, patient, action, 1, new ItemText.OfAction(null, "Ring", owner, past), null);
    var form = action(past.toString());
    form.put("version", "2");

    assertThat(visit.post(path + "/actions/" + action, form).status()).isBetween(302, 303);

    form.put("version", "3");
    form.put("due", past.minusDays(1).toString());
    assertThat(visit.post(path + "/actions/" + action, form).status()).isEqualTo(422);
  }

  @Test
  void aTargetThatCannotBeMeasuredIsRefused() {
    var due = fixture.in(30, viewer).toString();
    assertThat(save(goal(due, "more", "flights")).body())
        .contains("id=\"target-error\"", "is a number");
    assertThat(save(goal(due, "?", "")).body())
        .contains("id=\"target-error\"", "Enter the target, such as 7.5 or yes");
    assertThat(save(goal(due, "yes", "")).status()).isBetween(302, 303);
    assertThat(save(goal(due, "below 140/90", "mmHg")).status()).isBetween(302, 303);
  }

  private Answer save(Map<String, String> form) {
    return visit.post(path + "/goals/" + UUID.randomUUID(), form);
  }

  private HashMap<String, String> goal(String due, String target, String unit) {
    return new HashMap<>(
        Map.of(
            "version",
            "0",
            "what",
            "I want to get up the stairs",
            "measure",
            "Flights of stairs",
            "target",
            target,
            "unit",
            unit,
            "due",
            due));
  }

  private HashMap<String, String> action(String due) {
    return new HashMap<>(
        Map.of(
            "version",
            "0",
            "what",
            "Ring the pharmacy",
            "owner",
            Owner.of(viewer.staff()).text(),
            "due",
            due));
  }
}
