package org.carewright.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.caseload.Enrolment;
import org.carewright.caseload.Enrolments;
import org.carewright.caseload.Reassignment;
import org.carewright.caseload.Reassignments;
import org.carewright.task.Owner;
import org.carewright.task.TaskEvent;
import org.carewright.task.TaskFixture;
import org.carewright.task.Tasks;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CarewrightTest
@Import({TaskFixture.class, BalanceFixture.class})
class BulkReassignmentTest {

  @Autowired People people;
  @Autowired BalanceFixture fixture;
  @Autowired Reassignments reassignments;
  @Autowired Enrolments enrolments;
  @Autowired Tasks tasks;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  private Viewer amira;
  private Viewer ben;

  @BeforeEach
  void givenColleagues() {
    var organisation = people.organisation();
    amira = fixture.hire(organisation, "Amira", "Khan", Role.COORDINATOR);
    ben = fixture.hire(organisation, "Ben", "Osei", Role.COORDINATOR);
  }

  /** The same things are left behind as when enrolments are reassigned one by one. */
  @Test
  void itHasTheEffectsOfReassigningOneByOne() {
    var one = fixture.enrol(amira, 1).getFirst();
    var many = fixture.enrol(amira, 1).getFirst();
    enrolments.reassign(
        amira, one.patient(), one.id(), one.version(), ben.staff(), null, one.risk(), "Cover");
    make(List.of(many), many.version());

    assertThat(trace(many)).isEqualTo(trace(one));
    assertThat(tasks.listOpen(amira, many.patient()))
        .isNotEmpty()
        .allSatisfy(task -> {
          assertThat(task.owner()).isEqualTo(Owner.of(ben.staff()));
          assertThat(tasks.history(amira, many.patient(), task.id()).getLast())
              .extracting(TaskEvent::what, TaskEvent::detail, TaskEvent::note)
              .containsExactly(
                  TaskEvent.What.HANDED_OVER, "Handed over from Amira Khan to Ben Osei", "Cover");
        });
  }

  @Test
  void oneThatHasChangedKeepsAllFromMoving() {
    var all = fixture.enrol(amira, 3);
    var answer = make(all, all.getFirst().version() + 1);
    assertThat(answer).isInstanceOf(Reassignments.Answer.Overtaken.class);
    assertThat(all)
        .allSatisfy(e ->
            assertThat(enrolments.get(amira, e.patient(), e.id()).coordinator())
                .isEqualTo(amira.staff()));
  }

  @Test
  void aCaseloadOfThreeHundredMovesInOneTransaction() {
    var all = fixture.enrol(amira, 300);
    var answer = make(all, Tasks.LATEST);

    assertThat(answer).isEqualTo(new Reassignments.Answer.Made(300, 600));
  }

  private Reassignments.Answer make(List<Enrolment> all, int seen) {
    return transaction.execute(
        tx -> reassignments.make(amira, reassignments(all, seen, ben), "Cover"));
  }

  private static List<Reassignment> reassignments(List<Enrolment> all, int seen, Viewer to) {
    return all.stream().map(e -> new Reassignment(e.patient(), e.id(), seen, to.staff())).toList();
  }

  /** What the change left behind, without what differs from patient to patient. */
  private List<String> trace(Enrolment e) {
    var trace = new ArrayList<String>();
    trace.addAll(
        jdbc.sql(
                """
                select detail || '|' || coalesce(note, '') from enrolment_event
                where patient_id = :p order by at, id\
                """)
            .param("p", e.patient().value())
            .query(String.class)
            .list());
    trace.addAll(
        jdbc.sql(
                """
                select title || '|' || version || '|' || owner_staff_id from task
                where patient_id = :p order by title\
                """)
            .param("p", e.patient().value())
            .query(String.class)
            .list());
    trace.add(
        transaction.execute(tx -> {
          var now = enrolments.get(amira, e.patient(), e.id());
          return now.coordinatorName() + "|" + now.version();
        }));
    return trace;
  }
}
