package org.carewright.task;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.carewright.access.Relationships;
import org.carewright.access.Relationships.Sight;
import org.carewright.access.Role;
import org.carewright.access.StaffId;
import org.carewright.platform.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets whoever covers a task for an absent colleague see its patient (decision 14). */
@Component
class CoverSight {

  private final JdbcClient jdbc;
  private final Relationships relationships;

  CoverSight(JdbcClient jdbc, Relationships relationships) {
    this.jdbc = jdbc;
    this.relationships = relationships;
  }

  void open(PatientId patient, TaskId task) {
    open(List.of(new TaskMoves.Moved(patient, task, "")));
  }

  void open(Collection<TaskMoves.Moved> tasks) {
    var sights =
        jdbc.sql(
                """
                select distinct t.patient_id, s.id
                from unnest(:patients::uuid[], :tasks::uuid[]) w (patient_id, id)
                join task t on t.patient_id = w.patient_id and t.id = w.id
                join staff s on s.active and (s.id = t.owner_staff_id or s.id in
                  (select m.staff_id from team_member m where m.team_id = t.owner_team_id))
                where t.covers_staff_id is not null and %s\
                """
                    .formatted(Role.caring("s.role")))
            .param("patients", tasks.stream().map(t -> t.patient().value()).toArray(UUID[]::new))
            .param("tasks", tasks.stream().map(t -> t.task().value()).toArray(UUID[]::new))
            .query((row, n) ->
                new Sight(
                    new PatientId(row.getObject(1, UUID.class)),
                    new StaffId(row.getObject(2, UUID.class))))
            .list();
    relationships.openCover(sights);
  }
}
