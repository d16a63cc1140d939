package org.carewright.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The patients behind the safety page's numbers; the caller audits whom it shows. */
@Repository
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class SafetyLists {

  /** More than one looks through; the oldest come first. */
  static final int MOST = 200;

  private final JdbcClient jdbc;
  private final SafetyCounts counts;

  SafetyLists(JdbcClient jdbc, SafetyCounts counts) {
    this.jdbc = jdbc;
    this.counts = counts;
  }

  List<SafetyRow> list(Viewer viewer, SafetyPart part) {
    return jdbc.sql(
            """
            select f.*, p.family_name, p.given_names from (%s) f join patient p using (patient_id)
            where %s order by f.since, f.id limit %d\
            """
                .formatted(
                    from(part.source()).formatted(part.since(), part.condition()),
                    part.source() == SafetyPart.Source.LOOP
                        ? Viewer.sees("f.patient_id")
                        : Viewer.seesEach("f.patient_id"),
                    MOST))
        .params(counts.params(viewer))
        .query((row, n) -> row(row))
        .list();
  }

  /** What is overdue: how many there are, and since when the oldest is. */
  SafetyFigure overdue(Viewer viewer) {
    var part = SafetyPart.overdue();
    return figures(
            viewer,
            List.of(part),
            """
            select 'overdue' as code, count(*) as n, min(t.overdue_at) as oldest
            from task t where {overdue} and {sees}\
            """
                .replace("{overdue}", SafetyCounts.OVERDUE)
                .replace("{sees}", Viewer.seesEach("t.patient_id")))
        .getFirst();
  }

  /** The same of what is escalated, by who was last told. */
  List<SafetyFigure> levels(Viewer viewer) {
    return figures(
        viewer,
        SafetyPart.levels(),
        """
        select 'told-' || t.escalation_level as code, count(*) as n, min(t.overdue_at) as oldest
        from task t
        where t.organisation_id = :organisation and t.ended_at is null
          and t.escalation_level > 0 and %s
        group by t.escalation_level\
        """
            .formatted(Viewer.seesEach("t.patient_id")));
  }

  /** The same of what was begun and is not finished, by its kind. */
  List<SafetyFigure> loops(Viewer viewer) {
    return figures(
        viewer,
        SafetyPart.loops(),
        """
        select 'loop-' || lower(l.kind) as code, count(*) as n, min(l.opened_at) as oldest
        from open_loop l where l.closed_at is null and %s group by l.kind\
        """
            .formatted(Viewer.sees("l.patient_id")));
  }

  private record Counted(String code, int count, @Nullable Instant oldest) {}

  private List<SafetyFigure> figures(Viewer viewer, List<SafetyPart> parts, String sql) {
    var counted =
        jdbc
            .sql(sql)
            .params(counts.params(viewer))
            .query((row, n) -> {
              var oldest = row.getTimestamp("oldest");
              return new Counted(
                  row.getString("code"),
                  row.getInt("n"),
                  oldest == null ? null : oldest.toInstant());
            })
            .list()
            .stream()
            .collect(Collectors.toMap(Counted::code, one -> one));
    return parts.stream()
        .map(part -> {
          var one = counted.getOrDefault(part.code(), new Counted(part.code(), 0, null));
          return new SafetyFigure(part, one.count(), one.oldest());
        })
        .toList();
  }

  private static String from(SafetyPart.Source source) {
    return switch (source) {
      case TASK ->
          """
          select t.patient_id, t.id, t.id as task, t.title as what,
            coalesce(s.given_name || ' ' || s.family_name, g.name) as owner,
            %s as since
          from task t left join staff s on s.id = t.owner_staff_id
            left join team g on g.id = t.owner_team_id where %s\
          """;
      case ENROLMENT ->
          """
          select e.patient_id, e.id, null::uuid as task, r.name as what,
            s.given_name || ' ' || s.family_name as owner,
            %s as since
          from enrolment e join programme r on r.code = e.programme
            join staff s on s.id = e.coordinator_id where %s\
          """;
      case LOOP ->
          """
          select l.patient_id, l.id, t.id as task, l.what, t.owner, %s as since
          from open_loop l left join lateral (
            select t.id, coalesce(s.given_name || ' ' || s.family_name, g.name) as owner
            from task t left join staff s on s.id = t.owner_staff_id
              left join team g on g.id = t.owner_team_id
            where t.patient_id = l.patient_id and t.loop_id = l.id and t.ended_at is null
            order by t.due limit 1) t on true
          where %s\
          """;
    };
  }

  private static SafetyRow row(ResultSet row) throws SQLException {
    return new SafetyRow(
        new PatientId(row.getObject("patient_id", UUID.class)),
        Stream.of(row.getString("family_name"), row.getString("given_names"))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.joining(", ")),
        row.getString("what"),
        row.getString("owner"),
        row.getTimestamp("since").toInstant(),
        row.getObject("task", UUID.class));
  }
}
