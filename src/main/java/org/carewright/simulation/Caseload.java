package org.carewright.simulation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carewright.platform.PatientId;
import org.carewright.task.TaskId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a worker finds to do on a day, in an order that is the same in every run of a seed. */
@Component
@ConditionalOnProperty("carewright.simulation")
class Caseload {

  /** One task to do for someone. */
  record Item(Resident resident, TaskId task) {}

  private record Row(UUID patient, UUID task, LocalDate due, String title) {}

  private final JdbcClient jdbc;

  Caseload(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Item> due(Site site, Worker worker, LocalDate day) {
    Map<PatientId, Resident> known = new HashMap<>();
    site.residents().forEach(resident -> known.put(resident.id(), resident));
    return jdbc
        .sql(
            """
            select patient_id, id, due, title from task
            where (owner_staff_id = :me or owner_team_id = :team)
              and ended_at is null and due <= :day\
            """)
        .param("me", worker.viewer().staff().value())
        .param("team", worker.team().value())
        .param("day", day)
        .query((row, n) ->
            new Row(
                row.getObject("patient_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("due", LocalDate.class),
                row.getString("title")))
        .list()
        .stream()
        .filter(row -> known.containsKey(new PatientId(row.patient())))
        .sorted(
            Comparator.comparing(Row::due)
                .thenComparing(row -> number(known, row))
                .thenComparing(Row::title)
                .thenComparing(Row::task))
        .map(row -> new Item(resident(known, row), new TaskId(row.task())))
        .collect(Collectors.toList());
  }

  private static int number(Map<PatientId, Resident> known, Row row) {
    return resident(known, row).number();
  }

  private static Resident resident(Map<PatientId, Resident> known, Row row) {
    var resident = known.get(new PatientId(row.patient()));
    if (resident == null) {
      throw new IllegalStateException("Nobody of this service: " + row.patient());
    }
    return resident;
  }
}
