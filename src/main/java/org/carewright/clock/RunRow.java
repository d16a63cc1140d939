package org.carewright.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.carewright.platform.PatientId;
import org.carewright.task.EnrolmentId;
import org.carewright.task.LoopId;
import org.carewright.task.TaskId;

/** Reads a row of {@code clock_run} with its rule. */
final class RunRow {

  private RunRow() {}

  static ClockRun read(ResultSet row, int number) throws SQLException {
    var enrolment = row.getObject("enrolment_id", UUID.class);
    var stopped = row.getTimestamp("stopped_at");
    var how = row.getString("how");
    var since = row.getTimestamp("since").toInstant();
    return new ClockRun(
        row.getObject("id", UUID.class),
        new PatientId(row.getObject("patient_id", UUID.class)),
        RuleRow.read(row, number),
        new Beginning(
            row.getString("key"),
            since,
            row.getTimestamp("started_at").toInstant(),
            enrolment == null ? null : new EnrolmentId(enrolment),
            row.getString("datum")),
        row.getTimestamp("due_at").toInstant(),
        new LoopId(row.getObject("loop_id", UUID.class)),
        new TaskId(row.getObject("task_id", UUID.class)),
        row.getBoolean("own_task"),
        stopped == null ? null : stopped.toInstant(),
        how == null ? null : ClockRun.How.valueOf(how),
        row.getString("reason"));
  }
}
