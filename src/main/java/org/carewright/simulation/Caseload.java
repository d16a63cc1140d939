package org.carewright.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carewright.access.StaffId;
import org.carewright.access.TeamId;
import org.carewright.platform.PatientId;
import org.carewright.task.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What workers find to do on a day, in an order that is the same in every run of a seed. */
@Component
@ConditionalOnProperty("carewright.simulation")
class Caseload {

  /** One task to do for someone. */
  record Item(Resident resident, TaskId task) {}

  private record Row(
      Resident resident,
      TaskId task,
      LocalDate due,
      String title,
      @Nullable UUID staff,
      @Nullable UUID team) {}

  private final JdbcClient jdbc;

  Caseload(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is due, by who will do it: what is a team's goes to its members in turn. */
  Map<Worker, List<Item>> due(Site site, LocalDate day) {
    var lists = new LinkedHashMap<Worker, List<Item>>();
    var people = new HashMap<StaffId, Worker>();
    for (var worker : site.workers()) {
      lists.put(worker, new ArrayList<>());
      people.put(worker.viewer().staff(), worker);
    }
    var teams = site.workers().stream().collect(Collectors.groupingBy(Worker::team));
    var turns = new HashMap<TeamId, Integer>();
    for (var row : rows(site, day)) {
      Worker worker = null;
      if (row.staff() != null) {
        worker = people.get(new StaffId(row.staff()));
      } else if (row.team() != null) {
        var team = new TeamId(row.team());
        var members = teams.getOrDefault(team, List.of());
        var turn = turns.merge(team, 1, Integer::sum);
        worker = members.isEmpty() ? null : members.get(turn % members.size());
      }
      if (worker != null) {
        lists
            .computeIfAbsent(worker, w -> new ArrayList<>())
            .add(new Item(row.resident(), row.task()));
      }
    }
    return lists;
  }

  private List<Row> rows(Site site, LocalDate day) {
    Map<PatientId, Resident> known = new HashMap<>();
    site.residents().forEach(resident -> known.put(resident.id(), resident));
    var rows = new ArrayList<Row>();
    jdbc.sql(
            """
            select patient_id, id, due, title, owner_staff_id, owner_team_id from task
            where organisation_id = :site and ended_at is null and due <= :day\
            """)
        .param("site", site.id().value())
        .param("day", day)
        .query(row -> {
          var resident = known.get(new PatientId(row.getObject("patient_id", UUID.class)));
          if (resident != null) {
            rows.add(
                new Row(
                    resident,
                    new TaskId(row.getObject("id", UUID.class)),
                    row.getObject("due", LocalDate.class),
                    row.getString("title"),
                    row.getObject("owner_staff_id", UUID.class),
                    row.getObject("owner_team_id", UUID.class)));
          }
        });
    rows.sort(
        Comparator.comparing(Row::due)
            .thenComparing(row -> row.resident().number())
            .thenComparing(Row::title)
            .thenComparing(row -> row.task().value().toString()));
    return rows;
  }
}
