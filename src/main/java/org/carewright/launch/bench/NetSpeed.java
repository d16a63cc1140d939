package org.carewright.launch.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.carewright.access.CurrentViewer;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.caseload.Reassignment;
import org.carewright.caseload.Reassignments;
import org.carewright.cover.AbsenceAnswer;
import org.carewright.cover.AbsenceId;
import org.carewright.cover.AbsenceReason;
import org.carewright.cover.Absences;
import org.carewright.cover.Cover;
import org.carewright.cover.NewAbsence;
import org.carewright.escalation.Escalation;
import org.carewright.platform.Ids;
import org.carewright.platform.PatientId;
import org.carewright.task.EnrolmentId;
import org.carewright.task.Tasks;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The escalation pass, and moving the work of someone who falls ill, in a service that is large.
 */
record NetSpeed(ApplicationContext program, int patients, Report report) {

  private static final int MOVED = 300;

  void measure() throws SQLException {
    report.title("The safety net, %,d open tasks".formatted(patients * 3));
    pass("escalation pass, nothing due");
    var due = lapse();
    pass("%,d tasks overdue at once".formatted(due));
    cover();
    reassign();
  }

  private void pass(String what) {
    var begun = System.nanoTime();
    program.getBean(Escalation.class).pass();
    line(what, seconds(begun), 60);
  }

  /** A day's work of the whole service was left undone: all of it is to be told now. */
  private int lapse() throws SQLException {
    return pastTriggers(
        """
        update task set escalation_level = 0, escalate_at = overdue_at
        where ended_at is null and due = current_date - 1\
        """);
  }

  /** The first coordinator keeps 300 patients; then falls ill, and a colleague covers. */
  private void cover() throws SQLException {
    pastTriggers(
        """
        update task set owner_staff_id = '%s' where owner_staff_id = '%s' and ended_at is null
          and patient_id >= '%s'\
        """
            .formatted(
                WorklistPopulation.staff(2),
                WorklistPopulation.staff(1),
                WorklistPopulation.patient(WorklistPopulation.PATIENTS_EACH + MOVED)));
    var viewer = viewer(1);
    var today = viewer.today(program.getBean(Clock.class));
    var absence =
        new NewAbsence(
            new AbsenceId(program.getBean(Ids.class).next()),
            viewer.staff(),
            AbsenceReason.SICKNESS,
            today,
            today.plusDays(3),
            new Cover(List.of(StaffId.of(WorklistPopulation.staff(2))), null));
    var begun = System.nanoTime();
    var answer = program.getBean(Absences.class).enter(viewer, absence);
    line("%d patients to cover".formatted(MOVED), seconds(begun), 2);
    if (answer instanceof AbsenceAnswer.Refused refused) {
      throw new IllegalStateException(refused.sentence());
    }
    begun = System.nanoTime();
    program.getBean(Absences.class).end(viewer, absence.id());
    line("and back again", seconds(begun), 2);
  }

  /** The same coordinator's people go to a colleague for good, as a proposal to balance does it. */
  private void reassign() throws SQLException {
    var viewer = viewer(1);
    var all = new ArrayList<Reassignment>();
    for (int n = 0; n < MOVED; n++) {
      var patient = WorklistPopulation.PATIENTS_EACH + n;
      all.add(
          new Reassignment(
              new PatientId(UUID.fromString(WorklistPopulation.patient(patient))),
              new EnrolmentId(UUID.fromString(WorklistPopulation.enrolment(patient))),
              Tasks.LATEST,
              StaffId.of(WorklistPopulation.staff(2))));
    }
    var begun = System.nanoTime();
    var answer =
        program
            .getBean(TransactionTemplate.class)
            .execute(tx ->
                program
                    .getBean(Reassignments.class)
                    .make(viewer, all, "So that both can do their work"));
    line("%d patients to a new coordinator".formatted(MOVED), seconds(begun), 2);
    if (!(answer instanceof Reassignments.Answer.Made)) {
      throw new IllegalStateException("They were not reassigned: " + answer);
    }
  }

  private Viewer viewer(int coordinator) {
    return program
        .getBean(CurrentViewer.class)
        .load(StaffId.of(WorklistPopulation.staff(coordinator)))
        .orElseThrow();
  }

  private int pastTriggers(String sql) throws SQLException {
    try (Connection connection = program.getBean(DataSource.class).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      var changed = statement.executeUpdate(sql);
      statement.execute("set session_replication_role = origin");
      return changed;
    }
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }

  private void line(String what, double seconds, int wanted) {
    report.line(
        what,
        String.format(Locale.ROOT, "%.2f s", seconds),
        "",
        seconds <= wanted ? "reached" : wanted + " s: missed");
  }
}
