package org.carewright.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
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
                    Viewer.sees("f.patient_id"),
                    MOST))
        .params(counts.params(viewer))
        .query((row, n) -> row(row))
        .list();
  }

  /** How many there are, and since when the oldest is. */
  SafetyFigure figure(Viewer viewer, SafetyPart part) {
    return jdbc.sql(
            "select count(*) as n, min(f.since) as oldest from (%s) f where %s"
                .formatted(
                    from(part.source()).formatted(part.since(), part.condition()),
                    Viewer.sees("f.patient_id")))
        .params(counts.params(viewer))
        .query((row, n) -> {
          var oldest = row.getTimestamp("oldest");
          return new SafetyFigure(
              part, row.getInt("n"), oldest == null ? null : oldest.toInstant());
        })
        .single();
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
