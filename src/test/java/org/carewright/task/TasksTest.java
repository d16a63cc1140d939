package org.carewright.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.platform.Problem;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.ui.Dates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarewrightTest
class TasksTest {

  private static final Closure SPOKE = new Closure(Outcome.CONTACT_MADE, "All well");

  @Autowired Tasks tasks;
  @Autowired People people;
  @Autowired TaskFixture fixture;

  Viewer amira;
  Viewer colleague;
  PatientId patient;
  TaskId task;

  @BeforeEach
  void givenATask() {
    amira = people.coordinator();
    colleague = people.viewer(amira.organisation(), Role.COORDINATOR);
    patient = fixture.patientOf(amira);
    task = tasks.open(amira, TaskFixture.call(patient, Owner.of(amira.staff())));
  }

  @Test
  void isSeenByTheOrganisationAndByNobodyElse() {
    assertThat(tasks.listOpen(colleague, patient)).extracting(Task::id).containsExactly(task);
    var stranger = people.coordinator();
    assertThat(tasks.listOpen(stranger, patient)).isEmpty();
    assertThatThrownBy(() -> tasks.close(stranger, patient, task, SPOKE))
        .isInstanceOf(Problem.class);
  }

  @Test
  void endsOnceAndTellsTheSecondWhoWasFirst() {
    assertThat(tasks.close(amira, patient, task, SPOKE)).isInstanceOf(TaskAnswer.Accepted.class);

    var second = tasks.close(colleague, patient, task, new Closure(Outcome.DECLINED, "Mine"));

    assertThat(second).isInstanceOf(TaskAnswer.Overtaken.class);
    assertThat(((TaskAnswer.Overtaken) second).sentence())
        .startsWith("Sam Tester closed this at ")
        .contains("Spoke with them");
    assertThat(tasks.get(amira, patient, task).end()).extracting("note").isEqualTo("All well");
  }

  @Test
  void isNotGivenToSomeoneWhoMayNotSeeThePatient() {
    var pharmacist = people.staff(amira.organisation(), Role.PROFESSIONAL);

    var answer = tasks.reassign(amira, patient, task, Tasks.LATEST, Owner.of(pharmacist), null);

    assertThat(answer).isInstanceOf(TaskAnswer.Refused.class);
    assertThat(((TaskAnswer.Refused) answer).sentence()).contains("care team first");
    assertThatThrownBy(() -> tasks.open(amira, TaskFixture.call(patient, Owner.of(pharmacist))))
        .isInstanceOf(Problem.class);
  }

  @Test
  void keepsWhatCameTooLateAsANote() {
    tasks.close(amira, patient, task, SPOKE);
    tasks.note(colleague, patient, task, "He asked for a walking frame");
    assertThat(tasks.history(amira, patient, task))
        .extracting(TaskEvent::what)
        .containsExactly(TaskEvent.What.OPENED, TaskEvent.What.CLOSED, TaskEvent.What.NOTED);
  }

  @Test
  void countsAttemptsAndMovesToTheNextTry() {
    var next = TaskFixture.DUE.plusDays(2);
    tasks.attempted(
        amira, patient, task, Tasks.LATEST, new Attempt(Attempt.Result.NO_ANSWER, null, next));
    var now = tasks.get(amira, patient, task);
    assertThat(now.attempts()).isEqualTo(1);
    assertThat(now.due()).isEqualTo(next);
  }

  @Test
  void aStaleChangeIsToldAndNotMade() {
    var seen = tasks.get(amira, patient, task).version();
    tasks.reschedule(colleague, patient, task, seen, TaskFixture.DUE.plusDays(7), null);

    var stale = tasks.reschedule(amira, patient, task, seen, TaskFixture.DUE.plusDays(1), null);

    assertThat(stale).isInstanceOf(TaskAnswer.Overtaken.class);
    assertThat(((TaskAnswer.Overtaken) stale).sentence())
        .contains("Moved from " + Dates.day(TaskFixture.DUE));
    assertThat(tasks.get(amira, patient, task).due()).isEqualTo(TaskFixture.DUE.plusDays(7));
  }

  @Test
  void isHandedOverOnlyToThoseWhoCanAct() {
    var empty = people.team(amira.organisation());
    assertThat(tasks.reassign(amira, patient, task, Tasks.LATEST, Owner.of(empty), null))
        .isInstanceOf(TaskAnswer.Refused.class);

    var to = Owner.of(colleague.staff());
    assertThat(tasks.reassign(amira, patient, task, Tasks.LATEST, to, "On leave"))
        .isInstanceOf(TaskAnswer.Accepted.class);
    assertThat(tasks.get(amira, patient, task).owner()).isEqualTo(to);
    assertThatThrownBy(() -> tasks.open(amira, TaskFixture.call(patient, Owner.of(empty))))
        .isInstanceOf(Problem.class);
  }

  @Test
  void anUndoneClosingIsTakenUpByASuccessorOnce() {
    tasks.close(amira, patient, task, SPOKE);
    var first = tasks.reopen(amira, patient, task);
    assertThat(first).isInstanceOf(TaskAnswer.Accepted.class);
    assertThat(((TaskAnswer.Accepted) first).task().follows()).isEqualTo(task);
    assertThat(tasks.reopen(colleague, patient, task)).isInstanceOf(TaskAnswer.Overtaken.class);
    assertThat(tasks.listOpen(amira, patient)).hasSize(1);
    assertThat(tasks.listEnded(amira, patient)).extracting(Task::id).isEqualTo(List.of(task));
  }
}
