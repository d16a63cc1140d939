package org.carewright.task;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.carewright.access.Relationships;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.platform.Ids;
import org.carewright.platform.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The open loops of patients. The module that begins something opens a loop and, in the same
 * transaction, a task with its id ({@link NewTask#loop}); it closes the loop in the transaction
 * that ends the last of its tasks. The database refuses a commit that leaves an open loop without
 * an open task.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class OpenLoops {

  private final JdbcClient jdbc;
  private final Relationships relationships;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  OpenLoops(JdbcClient jdbc, Relationships relationships, Audit audit, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.relationships = relationships;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @param what in plain words what was begun
   * @param source the row of the module that begins it
   */
  public LoopId open(
      Viewer by, PatientId patient, OpenLoop.Kind kind, String what, @Nullable UUID source) {
    relationships.require(by, patient);
    var id = new LoopId(ids.next());
    jdbc.sql(
            """
            insert into open_loop (patient_id, id, kind, what, source_id, opened_at, opened_by)
            values (:patient, :id, :kind, :what, :source, :now, :by)\
            """)
        .param("patient", patient.value())
        .param("id", id.value())
        .param("kind", kind.name())
        .param("what", what)
        .param("source", source, Types.OTHER)
        .param("now", Timestamp.from(clock.instant()))
        .param("by", by.staff().value())
        .update();
    audit.created(by, patient, "Opened a loop: " + kind.label());
    return id;
  }

  /** Closes it with the outcome in plain words; of one that is closed already nothing changes. */
  public void close(Viewer by, PatientId patient, LoopId id, String outcome) {
    relationships.require(by, patient);
    var closed =
        jdbc.sql(
                """
                update open_loop set closed_at = greatest(:now, opened_at), closed_by = :by,
                  outcome = :outcome
                where patient_id = :patient and id = :id and closed_at is null\
                """)
            .param("now", Timestamp.from(clock.instant()))
            .param("by", by.staff().value())
            .param("outcome", outcome)
            .param("patient", patient.value())
            .param("id", id.value())
            .update();
    if (closed > 0) {
      audit.changed(by, patient, "Closed a loop");
    }
  }

  /** What is open for the patient, oldest first. */
  @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
  public List<OpenLoop> list(Viewer viewer, PatientId patient) {
    relationships.require(viewer, patient);
    return jdbc.sql(
            """
            select * from open_loop where patient_id = :patient and closed_at is null
            order by opened_at, id\
            """)
        .param("patient", patient.value())
        .query((row, n) ->
            new OpenLoop(
                new LoopId(row.getObject("id", UUID.class)),
                patient,
                OpenLoop.Kind.valueOf(row.getString("kind")),
                row.getString("what"),
                row.getObject("source_id", UUID.class),
                row.getTimestamp("opened_at").toInstant()))
        .list();
  }
}
