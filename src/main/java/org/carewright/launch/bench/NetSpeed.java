package org.carewright.launch.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.carewright.access.CurrentViewer;
import org.carewright.access.StaffId;
import org.carewright.cover.AbsenceAnswer;
import org.carewright.cover.AbsenceId;
import org.carewright.cover.AbsenceReason;
import org.carewright.cover.Absences;
import org.carewright.cover.Cover;
import org.carewright.cover.NewAbsence;
import org.carewright.escalation.Escalation;
import org.carewright.platform.Ids;
import org.springframework.context.ApplicationContext;

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
    var viewer =
        program
            .getBean(CurrentViewer.class)
            .load(StaffId.of(WorklistPopulation.staff(1)))
            .orElseThrow();
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
