package org.carewright.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.carewright.access.OrganisationId;
import org.carewright.access.StaffId;
import org.carewright.access.TeamId;
import org.carewright.platform.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads a row of table {@code task} with the names of its owner and of who ended it. */
final class TaskRow {

  static final RowMapper<Task> TASK = (row, n) -> task(row);

  private TaskRow() {}

  private static Task task(ResultSet row) throws SQLException {
    var staff = row.getObject("owner_staff_id", UUID.class);
    var enrolment = row.getObject("enrolment_id", UUID.class);
    var follows = row.getObject("follows", UUID.class);
    return new Task(
        new TaskId(row.getObject("id", UUID.class)),
        new PatientId(row.getObject("patient_id", UUID.class)),
        enrolment == null ? null : new EnrolmentId(enrolment),
        new OrganisationId(row.getObject("organisation_id", UUID.class)),
        TaskKind.valueOf(row.getString("kind")),
        row.getString("title"),
        new Reason(
            row.getString("reason_rule"),
            row.getString("reason_datum"),
            row.getObject("reason_date", LocalDate.class)),
        new Source(row.getString("source_kind"), row.getObject("source_id", UUID.class)),
        staff == null
            ? Owner.of(new TeamId(row.getObject("owner_team_id", UUID.class)))
            : Owner.of(new StaffId(staff)),
        row.getString("owner_name"),
        row.getObject("due", LocalDate.class),
        deadline(row),
        loop(row),
        Priority.valueOf(row.getString("priority")),
        row.getInt("attempts"),
        instant(row, "last_attempt_at"),
        follows == null ? null : new TaskId(follows),
        row.getTimestamp("opened_at").toInstant(),
        end(row),
        row.getInt("version"));
  }

  private static @Nullable Deadline deadline(ResultSet row) throws SQLException {
    var clock = row.getString("clock");
    return clock == null
        ? null
        : new Deadline(
            clock,
            row.getTimestamp("clock_since").toInstant(),
            row.getTimestamp("due_at").toInstant(),
            instant(row, "warn_at"),
            Harm.valueOf(row.getString("harm")));
  }

  private static @Nullable LoopId loop(ResultSet row) throws SQLException {
    var loop = row.getObject("loop_id", UUID.class);
    return loop == null ? null : new LoopId(loop);
  }

  private static Task.@Nullable End end(ResultSet row) throws SQLException {
    var at = instant(row, "ended_at");
    if (at == null) {
      return null;
    }
    return new Task.End(
        at,
        new StaffId(row.getObject("ended_by", UUID.class)),
        row.getString("ended_by_name"),
        Outcome.valueOf(row.getString("outcome")),
        row.getString("outcome_note"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
