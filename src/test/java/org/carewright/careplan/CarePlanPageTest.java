package org.carewright.careplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.Visit;
import org.carewright.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@CarewrightTest
@Import(PlanFixture.class)
class CarePlanPageTest {

  @Autowired PlanFixture fixture;
  @Autowired CarePlans plans;
  @Autowired PlanItems items;
  @Autowired People people;
  @Autowired Web web;

  private Viewer viewer;
  private PatientId patient;
  private Visit visit;
  private String path;

  @BeforeEach
  void aPatient() {
    viewer = people.coordinator();
    patient = fixture.patient(viewer);
    path = "/patients/" + patient + "/plan";
    visit = web.signIn(viewer);
    visit.get(path);
  }

  @Test
  void anUnreadyPlanComesBackWithWhatIsMissing() {
    visit.post(path, Map.of());

    var answer = visit.post(path + "/activation", Map.of());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("Add at least one need").contains("Set the date");
  }

  @Test
  void aGoalIsSavedByAPlainForm() {
    visit.post(path, Map.of());

    var answer = visit.post(path + "/goals/" + UUID.randomUUID(), goal("0"));

    assertThat(answer.status()).isBetween(302, 303);
    assertThat(visit.follow(answer).body()).contains("I want to sing");
  }

  @Test
  void htmxGetsThePlanBackInsteadOfAPage() {
    visit.post(path, Map.of());

    var answer = visit.postFragment(path + "/goals/" + UUID.randomUUID(), goal("0"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("HX-Retarget")).isEqualTo("#plan");
    assertThat(answer.body()).contains("I want to sing").doesNotContain("<html");
  }

  @Test
  void aGoalWithoutATargetComesBackWithWhatWasTyped() {
    visit.post(path, Map.of());
    var form = goal("0");
    form.put("target", "");

    var answer = visit.post(path + "/goals/" + UUID.randomUUID(), form);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("Enter the target").contains("I want to sing");
  }

  @Test
  void aStaleGoalShowsBothTexts() {
    fixture.readyDraft(viewer, patient);
    var goal = plans.get(viewer, patient).goals().getFirst();
    var theirs = new ItemText.OfGoal(null, "I want to dance", "Dances", "1", null, goal.due());
    items.save(viewer, patient, goal.id(), goal.edited().version(), theirs, null);

    var answer = visit.post(path + "/goals/" + goal.id(), goal("1"));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.body()).contains("I want to dance").contains("I want to sing");
  }

  @Test
  void anotherOrganisationFindsNothing() {
    fixture.activePlan(viewer, patient);
    var other = web.signIn(people.coordinator());

    for (var page : new String[] {"", "/versions", "/versions/1", "/print", "/review", ".pdf"}) {
      assertThat(other.get(path + page).status()).as(page).isEqualTo(404);
    }
  }

  @Test
  void aPartOrVersionThatIsNotThereIsNotFound() {
    visit.post(path, Map.of());

    assertThat(visit.get(path + "/versions/99").status()).isEqualTo(404);
    assertThat(visit.get(path + "/goals/" + UUID.randomUUID() + "/edit").status()).isEqualTo(404);
    assertThat(visit.get(path + "/nonsense/new").status()).isEqualTo(404);
  }

  @Test
  void aReviewWithoutAnOutcomeComesBack() {
    fixture.activePlan(viewer, patient);

    assertThat(visit.post(path + "/review", Map.of("outcome", "")).status()).isEqualTo(422);
  }

  @Test
  void aCopyGivenIsNoted() {
    fixture.activePlan(viewer, patient);
    var copy =
        Map.of(
            "givenTo",
            "Łukasz",
            "format",
            "LARGE_PRINT",
            "language",
            "pl",
            "givenOn",
            "2026-01-02");

    var answer = visit.post(path + "/copies", copy);

    assertThat(visit.follow(answer).body()).contains("Large print, in Polish");
  }

  private HashMap<String, String> goal(String version) {
    var form = new HashMap<String, String>();
    form.put("version", version);
    form.put("what", "I want to sing");
    form.put("measure", "Sundays in the choir");
    form.put("target", "4");
    form.put("due", fixture.in(30, viewer).toString());
    return form;
  }
}
