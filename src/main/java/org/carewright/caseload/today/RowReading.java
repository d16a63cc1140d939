package org.carewright.caseload.today;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.carewright.caseload.Risk;
import org.carewright.platform.PatientId;
import org.carewright.task.Deadline;
import org.carewright.task.Harm;
import org.carewright.task.Priority;
import org.carewright.task.Reason;
import org.carewright.task.TaskId;
import org.carewright.task.TaskKind;
import org.jspecify.annotations.Nullable;

/** Reads a line of the list. */
final class RowReading {

  private RowReading() {}

  static TodayRow row(ResultSet row, OrderPolicy policy, Moment moment) throws SQLException {
    return new TodayRow(
        person(row),
        new TaskId(row.getObject("id", UUID.class)),
        row.getInt("version"),
        TaskKind.valueOf(row.getString("kind")),
        row.getString("title"),
        new Reason(
            row.getString("reason_rule"),
            row.getString("reason_datum"),
            row.getObject("reason_date", LocalDate.class)),
        row.getObject("due", LocalDate.class),
        deadline(row),
        row.getInt("escalation_level"),
        row.getString("owner_name"),
        row.getString("covers_name"),
        row.getObject("owner_team_id", UUID.class) != null,
        row.getString("programme_name"),
        place(row, policy, moment),
        moment);
  }

  private static Person person(ResultSet row) throws SQLException {
    return new Person(
        new PatientId(row.getObject("patient_id", UUID.class)),
        row.getString("given_names"),
        row.getString("family_name"),
        row.getString("preferred_name"),
        row.getObject("birth_date", LocalDate.class));
  }

  private static Place place(ResultSet row, OrderPolicy policy, Moment moment) throws SQLException {
    var overdueAt = row.getTimestamp("overdue_at").toInstant();
    var facts =
        OrderFacts.of(
            deadline(row),
            overdueAt,
            risk(row.getString("risk")),
            Priority.valueOf(row.getString("priority")),
            row.getInt("attempts"),
            moment);
    return new Place(
        Place.Part.of(overdueAt, moment),
        facts,
        row.getInt("points"),
        policy,
        row.getInt("by_hand"),
        row.getBoolean("rests") ? called(row) : null,
        moment.zone());
  }

  private static Place.Called called(ResultSet row) throws SQLException {
    var at = instant(row, "called_at");
    var attempt = instant(row, "last_attempt_at");
    if (at == null) {
      return new Place.Called("Someone", attempt == null ? Instant.EPOCH : attempt, false);
    }
    return new Place.Called(row.getString("called_by_name"), at, row.getBoolean("call_reached"));
  }

  private static @Nullable Risk risk(@Nullable String name) {
    return name == null ? null : Risk.valueOf(name);
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

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
