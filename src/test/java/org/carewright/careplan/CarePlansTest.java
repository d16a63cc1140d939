package org.carewright.careplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.UUID;
import org.carewright.access.Viewer;
import org.carewright.careplan.CarePlans.Step;
import org.carewright.platform.PatientId;
import org.carewright.platform.Problem;
import org.carewright.task.Closure;
import org.carewright.task.Outcome;
import org.carewright.task.Owner;
import org.carewright.task.Task;
import org.carewright.task.TaskKind;
import org.carewright.task.Tasks;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarewrightTest
class CarePlansTest {

  @Autowired CarePlans plans;
  @Autowired PlanItems items;
  @Autowired Tasks tasks;
  @Autowired People people;
  @Autowired PlanFixture fixture;

  private Viewer viewer;
  private PatientId patient;

  @BeforeEach
  void aPatient() {
    viewer = people.coordinator();
    patient = fixture.patient(viewer);
  }

  @Test
  void anEmptyDraftIsNotPutToWork() {
    plans.start(viewer, patient);

    var missing = (Step.Missing) plans.activate(viewer, patient);

    assertThat(missing.sentences()).hasSize(4);
    assertThat(plans.get(viewer, patient).isDraft()).isTrue();
  }

  @Test
  void aReadyDraftBecomesActiveAndItsActionsAndReviewTasks() {
    fixture.readyDraft(viewer, patient);
    assertThat(tasks.listOpen(viewer, patient)).isEmpty();

    assertThat(plans.activate(viewer, patient)).isInstanceOf(Step.Done.class);

    assertThat(tasks.listOpen(viewer, patient))
        .extracting(Task::kind)
        .containsExactly(TaskKind.ACTION, TaskKind.REVIEW);
  }

  @Test
  void startingTwiceStartsOnce() {
    assertThat(plans.start(viewer, patient).id()).isEqualTo(plans.start(viewer, patient).id());
  }

  @Test
  void endingTheTaskEndsTheAction() {
    var action = fixture.activePlan(viewer, patient);

    tasks.close(viewer, patient, taskOf(action), new Closure(Outcome.DONE, "Booked for Tuesday"));

    var now = plans.get(viewer, patient).action(action).orElseThrow();
    assertThat(now.status()).isEqualTo(Action.Status.DONE);
    assertThat(now.outcome()).isEqualTo("Booked for Tuesday");
  }

  @Test
  void endingTheActionEndsTheTaskAndTakingItUpAgainOpensOne() {
    var action = fixture.activePlan(viewer, patient);

    items.end(viewer, patient, action, Action.Status.DONE, "Done by phone");
    assertThat(tasks.listOpen(viewer, patient))
        .extracting(Task::kind)
        .containsExactly(TaskKind.REVIEW);

    items.end(viewer, patient, action, Action.Status.OPEN, null);
    assertThat(tasks.listOpen(viewer, patient)).hasSize(2);
  }

  @Test
  void undoingAClosedTaskTakesUpTheAction() {
    var action = fixture.activePlan(viewer, patient);
    var task = taskOf(action);
    tasks.close(viewer, patient, task, new Closure(Outcome.DONE, null));

    tasks.reopen(viewer, patient, task);

    var now = plans.get(viewer, patient).action(action).orElseThrow();
    assertThat(now.isOpen()).isTrue();
    assertThat(tasks.get(viewer, patient, taskOf(action)).isOpen()).isTrue();
    assertThat(tasks.listOpen(viewer, patient)).hasSize(2);
  }

  @Test
  void anActionGivenToThePatientIsNoLongerATask() {
    var id = fixture.activePlan(viewer, patient);
    var action = plans.get(viewer, patient).action(id).orElseThrow();

    items.save(
        viewer,
        patient,
        id,
        action.edited().version(),
        new ItemText.OfAction(
            action.goal(), action.what(), new ActionOwner.ThePatient(), action.due()),
        "She would rather call herself");

    assertThat(plans.get(viewer, patient).action(id).orElseThrow().isOpen()).isTrue();
    assertThat(tasks.listOpen(viewer, patient))
        .extracting(Task::kind)
        .containsExactly(TaskKind.REVIEW);
  }

  @Test
  void twoPeopleEditingOneGoalLoseNothing() {
    fixture.readyDraft(viewer, patient);
    var goal = plans.get(viewer, patient).goals().getFirst();
    var amira = new ItemText.OfGoal(null, "Walk to church", "Walks", "1", null, goal.due());
    var bob = new ItemText.OfGoal(null, "Sing in the choir", "Sundays", "4", null, goal.due());

    items.save(viewer, patient, goal.id(), goal.edited().version(), amira, null);
    var second = items.save(viewer, patient, goal.id(), goal.edited().version(), bob, null);

    assertThat(second)
        .isInstanceOfSatisfying(
            Edit.Stale.class, stale -> assertThat(stale.now().title()).isEqualTo("Walk to church"));
  }

  @Test
  void theSameFormSentTwiceIsNoConflict() {
    plans.start(viewer, patient);
    var id = UUID.randomUUID();
    var need = new ItemText.OfNeed("Lonely since the move", null, null);

    items.save(viewer, patient, id, PlanItems.NEW, need, null);
    assertThat(items.save(viewer, patient, id, PlanItems.NEW, need, null))
        .isInstanceOf(Edit.Saved.class);

    assertThat(plans.get(viewer, patient).needs()).hasSize(1);
  }

  @Test
  void everyChangeLeavesAnEditionThatSaysWhoWhatAndWhy() {
    fixture.readyDraft(viewer, patient);
    var goal = plans.get(viewer, patient).goals().getFirst();
    var changed =
        new ItemText.OfGoal(goal.need(), goal.words(), "Stairs", "3", "flights", goal.due());
    items.save(viewer, patient, goal.id(), goal.edited().version(), changed, "Two was too easy");

    var editions = plans.editions(viewer, patient, plans.get(viewer, patient).id());

    assertThat(editions).hasSize(7);
    assertThat(editions.getFirst().why()).isEqualTo("Two was too easy");
    assertThat(Difference.between(editions.get(1).entries(), editions.get(0).entries()))
        .singleElement()
        .satisfies(d ->
            assertThat(d.changes())
                .containsExactly(
                    new Difference.Change("Measured by", "Flights of stairs", "Stairs"),
                    new Difference.Change("Target", "2 flights", "3 flights")));
  }

  @Test
  void aReviewIsNotedAndTheNextOneIsATask() {
    fixture.activePlan(viewer, patient);

    plans.review(viewer, patient, "Going well; keep on", fixture.in(180, viewer));

    assertThat(plans.get(viewer, patient).reviewOn()).isEqualTo(fixture.in(180, viewer));
    assertThat(tasks.listOpen(viewer, patient))
        .filteredOn(task -> task.kind() == TaskKind.REVIEW)
        .singleElement()
        .matches(task -> task.due().equals(fixture.in(180, viewer)));
  }

  @Test
  void closingThePlanEndsItsTasks() {
    fixture.activePlan(viewer, patient);

    plans.close(viewer, patient, "Goals reached");

    assertThat(tasks.listOpen(viewer, patient)).isEmpty();
    assertThat(plans.find(viewer, patient)).isEmpty();
    assertThat(plans.listClosed(viewer, patient)).hasSize(1);
  }

  @Test
  void progressIsAddedAndTheNewestCounts() {
    fixture.activePlan(viewer, patient);
    var goal = plans.get(viewer, patient).goals().getFirst().id();
    items.report(viewer, patient, goal, report(Progress.Status.NO_CHANGE, "0"));
    items.report(viewer, patient, goal, report(Progress.Status.IMPROVING, "1"));

    var now = plans.get(viewer, patient).goal(goal).orElseThrow();

    assertThat(now.progress()).hasSize(2);
    assertThat(now.latest())
        .isNotNull()
        .extracting(Progress::status)
        .isEqualTo(Progress.Status.IMPROVING);
  }

  @Test
  void anotherOrganisationSeesNoPlan() {
    fixture.readyDraft(viewer, patient);

    assertThatThrownBy(() -> plans.find(people.coordinator(), patient)).isInstanceOf(Problem.class);
  }

  @Test
  void handingAnActionOverHandsOverItsTask() {
    var id = fixture.activePlan(viewer, patient);
    var action = plans.get(viewer, patient).action(id).orElseThrow();
    var colleague = people.staff(viewer.organisation(), viewer.role());

    items.save(
        viewer,
        patient,
        id,
        action.edited().version(),
        fixture.action(action.goal(), new ActionOwner.Worker(Owner.of(colleague)), viewer),
        null);

    assertThat(tasks.get(viewer, patient, taskOf(id)).owner()).isEqualTo(Owner.of(colleague));
  }

  private org.carewright.task.TaskId taskOf(UUID action) {
    var task = plans.get(viewer, patient).action(action).orElseThrow().task();
    assertThat(task).isNotNull();
    return java.util.Objects.requireNonNull(task);
  }

  private static GoalReport report(Progress.Status status, String value) {
    return new GoalReport(status, new BigDecimal(value), null);
  }
}
