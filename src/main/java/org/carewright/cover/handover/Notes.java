package org.carewright.cover.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.platform.PatientId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The notes of handovers, version by version. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Notes {

  private static final String SELECT =
      """
      select distinct on (n.patient_id) n.*, s.given_name || ' ' || s.family_name as by_name
      from handover_note n join staff s on s.id = n.written_by
      where n.handover_id = :handover and %s
      """
          .formatted(Viewer.sees("n.patient_id"));

  private final JdbcClient jdbc;
  private final Audit audit;
  private final Clock clock;

  Notes(JdbcClient jdbc, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  List<Note> list(Viewer viewer, HandoverId handover) {
    return jdbc.sql(SELECT + "order by n.patient_id, n.version desc")
        .params(viewer.params())
        .param("handover", handover.value())
        .query((row, n) -> note(row))
        .list();
  }

  Optional<Note> find(Viewer viewer, HandoverId handover, PatientId patient) {
    return jdbc.sql(SELECT + "and n.patient_id = :patient order by n.patient_id, n.version desc")
        .params(viewer.params())
        .param("handover", handover.value())
        .param("patient", patient.value())
        .query((row, n) -> note(row))
        .optional();
  }

  /**
   * Writes the next version; false when someone else has written since {@code seen}. The same text
   * again makes none.
   */
  boolean write(Viewer by, HandoverId handover, PatientId patient, int seen, NoteForm form) {
    var now = find(by, handover, patient);
    if (now.map(form::says).orElse(form.isEmpty())) {
      return true;
    }
    if (now.map(Note::version).orElse(0) != seen) {
      return false;
    }
    try {
      insert(by, handover, patient, seen + 1, form);
    } catch (DuplicateKeyException meanwhile) {
      return false;
    }
    audit.changed(by, patient, "Wrote a handover note");
    return true;
  }

  private void insert(
      Viewer by, HandoverId handover, PatientId patient, int version, NoteForm form) {
    jdbc.sql(
            """
            insert into handover_note (patient_id, handover_id, version, need_to_know,
              contact_preference, written_by, written_at)
            values (:patient, :handover, :version, :know, :preference, :by, :now)\
            """)
        .param("patient", patient.value())
        .param("handover", handover.value())
        .param("version", version)
        .param("know", form.know())
        .param("preference", form.preference())
        .param("by", by.staff().value())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private static Note note(ResultSet row) throws SQLException {
    return new Note(
        new PatientId(row.getObject("patient_id", UUID.class)),
        row.getInt("version"),
        row.getString("need_to_know"),
        row.getString("contact_preference"),
        row.getString("by_name"),
        row.getTimestamp("written_at").toInstant());
  }
}
