package org.carewright.caseload;

import org.carewright.task.StopRule;
import org.carewright.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often people are tried, as their programme says. */
@Component
class ProgrammeStopRule implements StopRule {

  private final JdbcClient jdbc;

  ProgrammeStopRule(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of the closest enrolment, which the task knows. */
  @Override
  public int attempts(Task task) {
    return jdbc.sql(
            """
            select p.attempts_before_lead from task t join programme p on p.code = t.programme
            where t.patient_id = :patient and t.id = :task\
            """)
        .param("patient", task.patient().value())
        .param("task", task.id().value())
        .query(Integer.class)
        .optional()
        .orElse(USUAL);
  }
}
