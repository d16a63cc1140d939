package org.carewright.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.carewright.access.StaffId;
import org.carewright.access.TeamId;
import org.carewright.caseload.Risk;
import org.carewright.task.EnrolmentId;
import org.jspecify.annotations.Nullable;

/** Reads single facts from their rows. */
final class FactRows {

  private static final int DATE_ONLY = 10;

  private FactRows() {}

  static Facts.Enrolled enrolled(ResultSet row, int n) throws SQLException {
    var team = row.getObject("team_id", UUID.class);
    return new Facts.Enrolled(
        new EnrolmentId(row.getObject("id", UUID.class)),
        row.getString("programme"),
        row.getString("name"),
        Risk.valueOf(row.getString("risk")),
        new StaffId(row.getObject("coordinator_id", UUID.class)),
        team == null ? null : new TeamId(team),
        row.getTimestamp("began").toInstant(),
        instant(row, "closed_at"),
        row.getString("status").equals("PAUSED"));
  }

  static Facts.Event event(ResultSet row, int n) throws SQLException {
    return new Facts.Event(
        row.getObject("id", UUID.class),
        Facts.Event.Kind.valueOf(row.getString("kind")),
        row.getTimestamp("at").toInstant(),
        row.getTimestamp("known").toInstant(),
        row.getBoolean("in_person"),
        row.getInt("minutes"),
        enrolment(row));
  }

  /** Of a stay that tells only the day of its end, that day's beginning counts. */
  static Facts.Stay stay(ResultSet row, ZoneId zone) throws SQLException {
    var told = row.getString("told");
    var at = row.getTimestamp("ended_at").toInstant();
    if (told != null && told.length() == DATE_ONLY) {
      at = LocalDate.parse(told).atStartOfDay(zone).toInstant();
    }
    return new Facts.Stay(row.getString("id"), at, row.getTimestamp("known").toInstant());
  }

  static Facts.ByHand byHand(ResultSet row, int n) throws SQLException {
    var how = row.getString("how");
    return new Facts.ByHand(
        row.getString("code"),
        row.getString("key"),
        row.getTimestamp("since").toInstant(),
        enrolment(row),
        instant(row, "stopped_at"),
        how == null ? null : ClockRun.How.valueOf(how));
  }

  static Optional<ZoneId> zone(ResultSet row, int n) throws SQLException {
    return PatientZones.find(row.getString("district"), row.getString("country"));
  }

  private static @Nullable EnrolmentId enrolment(ResultSet row) throws SQLException {
    var id = row.getObject("enrolment_id", UUID.class);
    return id == null ? null : new EnrolmentId(id);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
