package org.carewright.careplan;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Collectors;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has a plan open for editing: a courtesy, not a lock. */
@Repository
class Editors {

  private static final Duration SEEN = Duration.ofMinutes(10);

  private final JdbcClient jdbc;
  private final Clock clock;

  Editors(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void note(Viewer viewer, PatientId patient) {
    jdbc.sql(
            """
            insert into care_plan_editor (patient_id, staff_id, at) values (:patient, :staff, :now)
            on conflict (patient_id, staff_id) do update set at = excluded.at\
            """)
        .param("patient", patient.value())
        .param("staff", viewer.staff().value())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  void forget(Viewer viewer, PatientId patient) {
    jdbc.sql("delete from care_plan_editor where patient_id = :patient and staff_id = :staff")
        .param("patient", patient.value())
        .param("staff", viewer.staff().value())
        .update();
  }

  /** "Amira Khan began editing 3 minutes ago", or null when nobody else does. */
  @Nullable String others(Viewer viewer, PatientId patient) {
    var names =
        jdbc.sql(
                """
                select s.given_name || ' ' || s.family_name as name, e.at
                from care_plan_editor e join staff s on s.id = e.staff_id
                where e.patient_id = :patient and e.staff_id <> :staff and e.at > :since
                order by e.at desc\
                """)
            .param("patient", patient.value())
            .param("staff", viewer.staff().value())
            .param("since", Timestamp.from(clock.instant().minus(SEEN)))
            .query((row, n) ->
                row.getString("name")
                    + " began editing "
                    + Dates.ago(row.getTimestamp("at").toInstant(), clock.instant(), viewer.zone()))
            .list();
    return names.isEmpty() ? null : names.stream().collect(Collectors.joining("; "));
  }
}
