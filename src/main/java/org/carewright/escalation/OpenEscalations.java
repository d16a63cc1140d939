package org.carewright.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.task.Harm;
import org.carewright.task.Priority;
import org.carewright.task.TaskId;
import org.carewright.task.TaskKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has been escalated in an organisation and is still open. */
@Repository
class OpenEscalations {

  static final int LIMIT = 200;

  private final JdbcClient jdbc;

  OpenEscalations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many there are at each level, of patients the viewer may see. */
  Map<Level, Integer> counts(Viewer viewer) {
    var counts = new EnumMap<Level, Integer>(Level.class);
    jdbc.sql(
            """
            select t.escalation_level, count(*) as n from task t
            where t.organisation_id = :organisation and t.ended_at is null
              and t.escalation_level > 0 and %s
            group by t.escalation_level\
            """
                .formatted(Viewer.seesEach("t.patient_id")))
        .params(viewer.params())
        .param("organisation", viewer.organisation().value())
        .query(row -> {
          counts.put(Level.of(row.getInt("escalation_level")), row.getInt("n"));
        });
    return counts;
  }

  /**
   * The highest level first, then what has been overdue longest. Each level gives its first ones by
   * its index, so that what is not shown is not read.
   */
  List<EscalationRow> list(Viewer viewer, @Nullable Level level) {
    return jdbc.sql(
            """
            select t.*, p.given_names, p.family_name, e.id as escalation, e.at as told_at, e.note,
              e.told, coalesce(os.given_name || ' ' || os.family_name, ot.name) as owner_name,
              array(select s.given_name || ' ' || s.family_name
                from unnest(e.told) with ordinality as one (id, n) join staff s on s.id = one.id
                order by one.n) as told_names
            from (
              select first.* from unnest(:levels::int[]) as level cross join lateral (
                select * from task t
                where t.organisation_id = :organisation and t.ended_at is null
                  and t.escalation_level > 0 and t.escalation_level = level and %s
                order by t.overdue_at limit :limit) first
              order by first.escalation_level desc, first.overdue_at limit :limit) t
            join patient p on p.patient_id = t.patient_id
            left join staff os on os.id = t.owner_staff_id
            left join team ot on ot.id = t.owner_team_id
            join lateral (select * from escalation e
              where e.patient_id = t.patient_id and e.task_id = t.id
                and e.overdue_at = t.overdue_at and e.level <= t.escalation_level
              order by e.level desc limit 1) e on true
            order by t.escalation_level desc, t.overdue_at\
            """
                .formatted(Viewer.seesEach("t.patient_id")))
        .params(viewer.params())
        .param("organisation", viewer.organisation().value())
        .param("levels", levels(level))
        .param("limit", LIMIT)
        .query((row, n) -> row(row))
        .list();
  }

  private static Integer[] levels(@Nullable Level only) {
    return Arrays.stream(Level.values())
        .filter(level -> only == null || level == only)
        .map(Level::number)
        .toArray(Integer[]::new);
  }

  private static EscalationRow row(ResultSet row) throws SQLException {
    var harm = row.getString("harm");
    var next = row.getTimestamp("escalate_at");
    return new EscalationRow(
        new PatientId(row.getObject("patient_id", UUID.class)),
        name(row.getString("given_names"), row.getString("family_name")),
        new TaskId(row.getObject("id", UUID.class)),
        TaskKind.valueOf(row.getString("kind")),
        row.getString("title"),
        Pace.of(
            harm == null ? null : Harm.valueOf(harm), Priority.valueOf(row.getString("priority"))),
        row.getString("owner_name"),
        row.getTimestamp("overdue_at").toInstant(),
        Level.of(row.getInt("escalation_level")),
        row.getObject("escalation", UUID.class),
        row.getTimestamp("told_at").toInstant(),
        told(row),
        row.getString("note"),
        next == null ? null : next.toInstant());
  }

  private static List<EscalationRow.Told> told(ResultSet row) throws SQLException {
    var ids = (UUID[]) row.getArray("told").getArray();
    var names = (String[]) row.getArray("told_names").getArray();
    var told = new ArrayList<EscalationRow.Told>();
    for (int n = 0; n < ids.length; n++) {
      told.add(new EscalationRow.Told(new StaffId(ids[n]), names[n]));
    }
    return told;
  }

  private static String name(String given, String family) {
    var upper = family.toUpperCase(Locale.ROOT);
    return upper.isEmpty() ? given : given.isEmpty() ? upper : upper + ", " + given;
  }
}
