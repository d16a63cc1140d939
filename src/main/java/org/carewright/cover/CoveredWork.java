package org.carewright.cover;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How much work of an absent person is with who covers. */
@Repository
@Transactional(readOnly = true)
class CoveredWork {

  private final JdbcClient jdbc;

  CoveredWork(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  int count(Absence absence) {
    return jdbc.sql(
            """
            select count(*) from cover_task k
            join task t on t.patient_id = k.patient_id and t.id = k.task_id
            where k.absence_id = :absence and k.returned_at is null and t.ended_at is null\
            """)
        .param("absence", absence.id().value())
        .query(Integer.class)
        .single();
  }

  /** "1 task is", "12 tasks are". */
  String words(Absence absence) {
    var count = count(absence);
    return count == 1 ? "1 task is" : count + " tasks are";
  }
}
