package org.carewright.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.carewright.access.Region;
import org.carewright.caseload.Risk;
import org.carewright.task.Harm;
import org.carewright.task.TaskKind;

/** Reads a row of {@code clock_rule}. */
final class RuleRow {

  private RuleRow() {}

  static ClockRule read(ResultSet row, int number) throws SQLException {
    return new ClockRule(
        row.getObject("rule_id", UUID.class),
        row.getString("code"),
        row.getInt("version"),
        row.getObject("rule_organisation", UUID.class) == null,
        row.getString("name"),
        row.getString("source"),
        row.getString("link"),
        Start.valueOf(row.getString("starts")),
        List.of(texts(row, "programmes")),
        set(Risk.class, row, "risks"),
        Success.valueOf(row.getString("success")),
        row.getInt("attempts"),
        row.getInt("minutes"),
        new Length(Length.Unit.valueOf(row.getString("unit")), row.getInt("amount")),
        Whose.valueOf(row.getString("whose")),
        row.getInt("warn_hours"),
        TaskKind.valueOf(row.getString("work")),
        row.getString("title"),
        row.getString("at_end"),
        expiry(row),
        Harm.valueOf(row.getString("harm")),
        set(Region.class, row, "regions"),
        Duty.valueOf(row.getString("duty")),
        row.getTimestamp("made_at").toInstant(),
        row.getString("made_by_name"),
        row.getString("change"));
  }

  private static Expiry expiry(ResultSet row) throws SQLException {
    var title = row.getString("follow_up");
    return new Expiry(
        Expiry.Course.valueOf(row.getString("course")),
        row.getBoolean("tells_lead"),
        title == null
            ? null
            : new Expiry.FollowUp(title, Expiry.Receiver.valueOf(row.getString("follow_up_for"))));
  }

  private static String[] texts(ResultSet row, String column) throws SQLException {
    return (String[]) row.getArray(column).getArray();
  }

  private static <E extends Enum<E>> Set<E> set(Class<E> type, ResultSet row, String column)
      throws SQLException {
    var set = EnumSet.noneOf(type);
    Arrays.stream(texts(row, column)).map(name -> Enum.valueOf(type, name)).forEach(set::add);
    return set;
  }
}
