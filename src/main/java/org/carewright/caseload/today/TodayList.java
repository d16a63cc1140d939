package org.carewright.caseload.today;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carewright.access.TeamId;
import org.carewright.access.Viewer;
import org.carewright.caseload.Risk;
import org.carewright.platform.PatientId;
import org.carewright.task.Priority;
import org.carewright.task.Reason;
import org.carewright.task.TaskId;
import org.carewright.task.TaskKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The worklist: one indexed query by owner and day, whatever module opened the work. */
@Repository
class TodayList {

  static final int PAGE = 100;

  /** The closest enrolment of the patient here: the task's own, else the one of highest risk. */
  private static final String FROM =
      """
      from task t
      left join lateral (select e.risk, e.programme from enrolment e
        where e.patient_id = t.patient_id and e.organisation_id = :organisation
          and e.status <> 'CLOSED'
        order by (e.id = t.enrolment_id) desc nulls last,
          array_position(array['HIGH', 'MEDIUM', 'LOW'], e.risk) limit 1) e on true
      """;

  private static final String MINE = "t.owner_staff_id = :me";
  private static final String TEAMS = "t.owner_team_id = any(:teams)";
  private static final String EVERYONES =
      """
      (t.owner_staff_id = :me or t.owner_team_id = any(:teams) or t.owner_staff_id in
        (select m.staff_id from team_member m where m.team_id = any(:teams)))\
      """;

  private final JdbcClient jdbc;

  TodayList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Numbers numbers(Viewer viewer, TodayFilter filter, LocalDate today) {
    return jdbc.sql(
            """
            select count(*) filter (where %1$s and t.due < :today) as overdue,
              count(*) filter (where %1$s and t.due = :today) as today,
              count(*) filter (where %1$s and t.due > :today and t.due <= :week) as week,
              count(*) filter (where %2$s) as unassigned,
              count(*) filter (where %1$s and t.attempts > 0) as not_reached
            %3$s
            where t.ended_at is null and (%1$s or %2$s) and %4$s %5$s\
            """
                .formatted(
                    whose(filter), TEAMS, FROM, Viewer.sees("t.patient_id"), narrowed(filter)))
        .params(params(viewer, filter, today))
        .query((row, n) ->
            new Numbers(
                row.getInt("overdue"),
                row.getInt("today"),
                row.getInt("week"),
                row.getInt("unassigned"),
                row.getInt("not_reached")))
        .single();
  }

  /** Soonest first; what is due on the same day, by how pressing it is. One row more than fits. */
  List<TodayRow> rows(Viewer viewer, TodayFilter filter, LocalDate today) {
    return jdbc.sql(
            """
            select t.*, e.risk, pr.name as programme_name, p.given_names, p.family_name,
              p.preferred_name, p.birth_date,
              coalesce(os.given_name || ' ' || os.family_name, ot.name) as owner_name
            %s
            join patient p on p.patient_id = t.patient_id
            left join programme pr on pr.code = e.programme
            left join staff os on os.id = t.owner_staff_id
            left join team ot on ot.id = t.owner_team_id
            where t.ended_at is null and %s and %s and %s %s
            order by t.due, array_position(array['URGENT', 'SOON', 'ROUTINE'], t.priority),
              array_position(array['HIGH', 'MEDIUM', 'LOW'], e.risk), t.opened_at
            limit :limit\
            """
                .formatted(
                    FROM,
                    filter.view() == TodayFilter.View.UNASSIGNED ? TEAMS : whose(filter),
                    view(filter.view()),
                    Viewer.sees("t.patient_id"),
                    narrowed(filter)))
        .params(params(viewer, filter, today))
        .param("limit", PAGE * (filter.more() + 1) + 1)
        .query((row, n) -> row(row, today))
        .list();
  }

  private static String whose(TodayFilter filter) {
    return switch (filter.whose()) {
      case ME -> MINE;
      case TEAM -> TEAMS;
      case EVERYONE -> EVERYONES;
    };
  }

  private static String view(TodayFilter.View view) {
    return switch (view) {
      case ALL -> "t.due <= :week";
      case OVERDUE -> "t.due < :today";
      case TODAY -> "t.due = :today";
      case WEEK -> "t.due > :today and t.due <= :week";
      case UNASSIGNED -> "true";
      case NOT_REACHED -> "t.attempts > 0";
    };
  }

  private static String narrowed(TodayFilter filter) {
    return (filter.programme().isEmpty() ? "" : " and e.programme = :programme")
        + (filter.risk() == null ? "" : " and e.risk = :risk")
        + (filter.kind() == null ? "" : " and t.kind = :kind");
  }

  private static Map<String, Object> params(Viewer viewer, TodayFilter filter, LocalDate today) {
    var params = new HashMap<String, Object>(viewer.params());
    params.put("me", viewer.staff().value());
    params.put("organisation", viewer.organisation().value());
    params.put("teams", viewer.teams().stream().map(TeamId::value).toArray(UUID[]::new));
    params.put("today", today);
    params.put("week", today.plusDays(7));
    params.put("programme", filter.programme());
    params.put("risk", filter.risk() == null ? "" : filter.risk().name());
    params.put("kind", filter.kind() == null ? "" : filter.kind().name());
    return params;
  }

  private static TodayRow row(ResultSet row, LocalDate today) throws SQLException {
    return new TodayRow(
        new PatientId(row.getObject("patient_id", UUID.class)),
        row.getString("given_names"),
        row.getString("family_name"),
        row.getString("preferred_name"),
        row.getObject("birth_date", LocalDate.class),
        new TaskId(row.getObject("id", UUID.class)),
        TaskKind.valueOf(row.getString("kind")),
        row.getString("title"),
        new Reason(
            row.getString("reason_rule"),
            row.getString("reason_datum"),
            row.getObject("reason_date", LocalDate.class)),
        row.getObject("due", LocalDate.class),
        row.getInt("attempts"),
        Priority.valueOf(row.getString("priority")),
        row.getInt("escalation_level"),
        row.getString("owner_name"),
        row.getObject("owner_team_id", UUID.class) != null,
        risk(row.getString("risk")),
        row.getString("programme_name"),
        today);
  }

  private static @Nullable Risk risk(@Nullable String name) {
    return name == null ? null : Risk.valueOf(name);
  }
}
