package org.carewright.contact;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.task.EnrolmentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of contacts: only ever added. */
@Repository
class ContactRows {

  private static final String SELECT =
      """
      select c.*, s.given_name || ' ' || s.family_name as by_name,
        r.given_name || ' ' || r.family_name as recorded_by_name
      from contact c join staff s on s.id = c.staff_id join staff r on r.id = c.recorded_by
      where c.patient_id = :patient and %s
      """
          .formatted(Viewer.sees("c.patient_id"));

  private static final String CURRENT =
      """
      and not exists (select 1 from contact later where later.patient_id = c.patient_id
        and later.id = c.id and later.version > c.version)
      """;

  private final JdbcClient jdbc;

  ContactRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What a version adds to the facts: who writes it, and why it replaces the one before. */
  record Entry(
      int version, StaffId by, StaffId recordedBy, @Nullable String correction, boolean withdrawn) {

    static Entry first(Viewer by) {
      return new Entry(1, by.staff(), by.staff(), null, false);
    }
  }

  /** Returns false, and adds nothing, when this version is there already. */
  boolean insert(
      Viewer viewer,
      PatientId patient,
      ContactId id,
      @Nullable EnrolmentId enrolment,
      ContactFacts facts,
      Entry entry,
      Instant now) {
    return jdbc.sql(
                """
                insert into contact (patient_id, id, version, organisation_id, staff_id,
                  enrolment_id, at, mode, direction, finding, not_reached, with_kind,
                  with_carer_id, with_name, via, interpreter, minutes, reason, said, agreed,
                  recorded_at, recorded_by, correction, withdrawn)
                values (:patient, :id, :version, :organisation, :staff, :enrolment, :at, :mode,
                  :direction, :finding, :notReached, :withKind, :withCarer, :withName, :via,
                  :interpreter, :minutes, :reason, :said, :agreed, :now, :recordedBy,
                  :correction, :withdrawn)
                on conflict (patient_id, id, version) do nothing\
                """)
            .param("patient", patient.value())
            .param("id", id.value())
            .param("version", entry.version())
            .param("organisation", viewer.organisation().value())
            .param("staff", entry.by().value())
            .param("enrolment", enrolment == null ? null : enrolment.value(), Types.OTHER)
            .param("at", Timestamp.from(facts.at()))
            .param("mode", facts.mode().name())
            .param("direction", facts.direction().name())
            .param("finding", facts.reach() instanceof Reach.Reached r ? r.finding().name() : null)
            .param("notReached", facts.reach() instanceof Reach.InVain v ? v.why().name() : null)
            .param("withKind", facts.with().kind())
            .param("withCarer", facts.with().carerOrNull(), Types.OTHER)
            .param("withName", facts.with().nameOrNull())
            .param("via", facts.via())
            .param("interpreter", facts.interpreter() == null ? null : facts.interpreter().name())
            .param("minutes", facts.minutes(), Types.INTEGER)
            .param("reason", facts.note().reason())
            .param("said", facts.note().said())
            .param("agreed", facts.note().agreed())
            .param("now", Timestamp.from(now))
            .param("recordedBy", entry.recordedBy().value())
            .param("correction", entry.correction())
            .param("withdrawn", entry.withdrawn())
            .update()
        == 1;
  }

  Optional<Contact> find(Viewer viewer, PatientId patient, ContactId id) {
    return versions(viewer, patient, id).stream().findFirst();
  }

  /** A contact and what it was before its corrections, latest first. */
  List<Contact> versions(Viewer viewer, PatientId patient, ContactId id) {
    return jdbc.sql(SELECT + "and c.id = :id order by c.version desc")
        .params(viewer.params())
        .param("patient", patient.value())
        .param("id", id.value())
        .query(ContactRow::read)
        .list();
  }

  /** Latest first. */
  List<Contact> list(Viewer viewer, PatientId patient, int offset, int limit) {
    return jdbc.sql(SELECT + CURRENT + "order by c.at desc, c.id desc offset :offset limit :limit")
        .params(viewer.params())
        .param("patient", patient.value())
        .param("offset", offset)
        .param("limit", limit)
        .query(ContactRow::read)
        .list();
  }

  Optional<Contact> lastInTouch(Viewer viewer, PatientId patient) {
    return jdbc.sql(
            SELECT
                + CURRENT
                + """
                and c.finding is not null and c.with_kind <> 'PROFESSIONAL' and not c.withdrawn
                order by c.at desc limit 1\
                """)
        .params(viewer.params())
        .param("patient", patient.value())
        .query(ContactRow::read)
        .optional();
  }

  void affects(PatientId patient, ContactId contact, UUID task, String effect) {
    jdbc.sql(
            """
            insert into contact_task (patient_id, contact_id, task_id, effect)
            values (:patient, :contact, :task, :effect) on conflict do nothing\
            """)
        .param("patient", patient.value())
        .param("contact", contact.value())
        .param("task", task)
        .param("effect", effect)
        .update();
  }

  /** The tasks that a contact settled, tried or opened, in that order. */
  List<ContactEffect> effects(PatientId patient, ContactId contact) {
    return jdbc.sql(
            """
            select task_id, effect from contact_task
            where patient_id = :patient and contact_id = :contact
            order by array_position(array['SETTLED', 'ATTEMPTED', 'OPENED'], effect), task_id\
            """)
        .param("patient", patient.value())
        .param("contact", contact.value())
        .query((row, n) -> ContactEffect.of(row.getObject(1, UUID.class), row.getString(2)))
        .list();
  }
}
