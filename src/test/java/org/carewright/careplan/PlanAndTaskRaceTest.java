package org.carewright.careplan;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.task.Closure;
import org.carewright.task.Outcome;
import org.carewright.task.Tasks;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.Together;
import org.carewright.testing.Web;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An action and its task are one piece of work: either ends the other, also both at once. */
@CarewrightTest
@Import(PlanFixture.class)
class PlanAndTaskRaceTest {

  private static final int ROUNDS = 8;

  @Autowired PlanFixture fixture;
  @Autowired CarePlans plans;
  @Autowired PlanItems items;
  @Autowired Tasks tasks;
  @Autowired People people;
  @Autowired Web web;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void twoWhoEndAnActionInThePlanAndOnTheListDoNotHinderEachOther() throws Exception {
    var viewer = people.coordinator();
    var once = new TransactionTemplate(transactions);
    for (int round = 0; round < ROUNDS; round++) {
      var patient = fixture.patient(viewer);
      var action = fixture.activePlan(viewer, patient);
      var task = requireNonNull(plans.get(viewer, patient).action(action).orElseThrow().task());
      Together.<Object>run(
          () -> once.execute(tx -> items.end(viewer, patient, action, Action.Status.DONE, "Done")),
          () ->
              once.execute(
                  tx -> tasks.close(viewer, patient, task, new Closure(Outcome.DONE, null))));
      isEnded(viewer, patient, action);
    }
  }

  @Test
  void twoRequestsAtOnceAreBothAnswered() throws Exception {
    var viewer = people.coordinator();
    var one = web.signIn(viewer);
    var other = web.signIn(people.viewer(viewer.organisation(), viewer.role()));
    for (int round = 0; round < ROUNDS; round++) {
      var patient = fixture.patient(viewer);
      var action = fixture.activePlan(viewer, patient);
      var task = plans.get(viewer, patient).action(action).orElseThrow().task();
      var path = "/patients/" + patient;
      one.get(path + "/plan");
      other.get(path + "/plan");
      var answers =
          Together.run(
              () ->
                  one.post(
                      path + "/plan/actions/" + action + "/outcome",
                      Map.of("status", "DONE", "note", "")),
              () ->
                  other.post(
                      path + "/tasks/" + task + "/closure",
                      Map.of("choice", "DONE", "version", "1", "back", "/today")));
      assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(302, 303, 409));
      isEnded(viewer, patient, action);
    }
  }

  private void isEnded(Viewer viewer, PatientId patient, UUID id) {
    var action = plans.get(viewer, patient).action(id).orElseThrow();
    assertThat(action.status()).isEqualTo(Action.Status.DONE);
  }
}
