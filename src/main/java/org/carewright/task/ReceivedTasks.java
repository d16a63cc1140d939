package org.carewright.task;

import ca.uhn.fhir.context.FhirContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.carewright.platform.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What other systems sent when they asked for tasks. */
@Repository
class ReceivedTasks {

  /** The source of such a task. */
  static final Source SOURCE = new Source("fhir", null);

  private static final FhirContext FHIR = FhirContext.forR4Cached();

  private final JdbcClient jdbc;

  ReceivedTasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void keep(PatientId patient, TaskId task, String source, org.hl7.fhir.r4.model.Task resource) {
    jdbc.sql(
            """
            insert into task_received (patient_id, task_id, source, resource)
            values (:patient, :task, :source, :resource)
            on conflict (patient_id, task_id)
              do update set source = excluded.source, resource = excluded.resource\
            """)
        .param("patient", patient.value())
        .param("task", task.value())
        .param("source", source)
        .param("resource", FHIR.newJsonParser().encodeResourceToString(resource))
        .update();
  }

  /** As they came; those of other origin have nothing. */
  Map<TaskId, org.hl7.fhir.r4.model.Task> find(Collection<Task> tasks) {
    var sent = tasks.stream().filter(task -> task.source().equals(SOURCE)).toList();
    var found = new HashMap<TaskId, org.hl7.fhir.r4.model.Task>();
    if (sent.isEmpty()) {
      return found;
    }
    jdbc.sql(
            """
            select r.task_id, r.resource
            from task_received r join unnest(:patients::uuid[], :tasks::uuid[]) k (patient_id, task_id)
              on r.patient_id = k.patient_id and r.task_id = k.task_id\
            """)
        .param("patients", sent.stream().map(task -> task.patient().value()).toArray(UUID[]::new))
        .param("tasks", sent.stream().map(task -> task.id().value()).toArray(UUID[]::new))
        .query(row -> {
          found.put(
              new TaskId(row.getObject("task_id", UUID.class)),
              FHIR.newJsonParser()
                  .parseResource(org.hl7.fhir.r4.model.Task.class, row.getString("resource")));
        });
    return found;
  }
}
