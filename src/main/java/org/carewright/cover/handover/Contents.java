package org.carewright.cover.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carewright.access.Viewer;
import org.carewright.caseload.Risk;
import org.carewright.platform.PatientId;
import org.carewright.task.Priority;
import org.carewright.task.TaskId;
import org.carewright.task.TaskKind;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The open work that a handover is about, patient by patient; the caller audits whom it shows. It
 * reads the tables of {@code task}, {@code caseload} and {@code patient} and never writes them.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class Contents {

  private final JdbcClient jdbc;
  private final Notes notes;
  private final Clock clock;

  Contents(JdbcClient jdbc, Notes notes, Clock clock) {
    this.jdbc = jdbc;
    this.notes = notes;
    this.clock = clock;
  }

  /** Those with something overdue first, then at high risk, then by name. */
  List<PatientLine> of(Viewer viewer, Handover handover) {
    var written =
        notes.list(viewer, handover.id()).stream()
            .collect(Collectors.toMap(Note::patient, Function.identity()));
    var patients = new LinkedHashMap<PatientId, Who>();
    var items = new HashMap<PatientId, List<Item>>();
    jdbc.sql(sql(viewer, handover))
        .params(params(viewer, handover))
        .query(row -> {
          var id = new PatientId(row.getObject("patient_id", UUID.class));
          patients.putIfAbsent(id, who(row, viewer.today(clock)));
          items.computeIfAbsent(id, any -> new ArrayList<>()).add(item(row));
        });
    var lines = new ArrayList<PatientLine>();
    patients.forEach((id, who) ->
        lines.add(
            new PatientLine(
                id,
                who.name(),
                who.age(),
                who.risk(),
                items.getOrDefault(id, List.of()),
                written.get(id),
                viewer.today(clock),
                clock.instant(),
                viewer.zone())));
    lines.sort(
        Comparator.comparing((PatientLine line) -> !line.overdue())
            .thenComparing(line -> line.risk() != Risk.HIGH)
            .thenComparing(PatientLine::name));
    return lines;
  }

  private static String sql(Viewer viewer, Handover handover) {
    return """
    select t.*, p.given_names, p.family_name, p.birth_date, e.risk
    from task t join patient p on p.patient_id = t.patient_id
    left join lateral (select e.risk from enrolment e
      where e.patient_id = t.patient_id and e.status <> 'CLOSED'
      order by array_position(array['HIGH', 'MEDIUM', 'LOW'], e.risk) limit 1) e on true
    where t.ended_at is null and %s and %s
    order by t.due, t.opened_at, t.id\
    """
        .formatted(which(viewer, handover), Viewer.sees("t.patient_id"));
  }

  /** Out with the cover, a receiver's own part; before that all that the person owns. */
  private static String which(Viewer viewer, Handover handover) {
    if (!handover.begun()) {
      return "t.owner_staff_id = :sender";
    }
    var out =
        """
        exists (select 1 from cover_task k where k.patient_id = t.patient_id
          and k.task_id = t.id and k.absence_id = :handover and k.returned_at is null)\
        """;
    return handover.writtenBy(viewer)
        ? out
        : out + " and (t.owner_staff_id = :me or t.owner_team_id = any(:teams))";
  }

  private static Map<String, Object> params(Viewer viewer, Handover handover) {
    var params = new HashMap<String, Object>(viewer.params());
    params.put("sender", handover.staff().value());
    params.put("handover", handover.id().value());
    params.put("me", viewer.staff().value());
    params.put("teams", viewer.teamIds());
    return params;
  }

  private record Who(String name, String age, @Nullable Risk risk) {}

  private static Who who(ResultSet row, LocalDate today) throws SQLException {
    var family = row.getString("family_name").toUpperCase(Locale.ROOT);
    var given = row.getString("given_names");
    var born = row.getObject("birth_date", LocalDate.class);
    var risk = row.getString("risk");
    return new Who(
        family.isEmpty() ? given : given.isEmpty() ? family : family + ", " + given,
        born == null ? "" : Dates.age(born, today),
        risk == null ? null : Risk.valueOf(risk));
  }

  private static Item item(ResultSet row) throws SQLException {
    var at = row.getTimestamp("due_at");
    return new Item(
        new TaskId(row.getObject("id", UUID.class)),
        TaskKind.valueOf(row.getString("kind")),
        row.getString("title"),
        row.getString("reason_rule") + " · " + row.getString("reason_datum"),
        row.getObject("due", LocalDate.class),
        at == null ? null : at.toInstant(),
        row.getString("clock"),
        Priority.valueOf(row.getString("priority")),
        row.getInt("attempts"));
  }
}
