package org.carewright.lead;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.task.EnrolmentId;
import org.carewright.task.LoopId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of table {@code offer}. */
@Repository
class OfferRows {

  private static final String SELECT =
      """
      select o.*, p.name as programme_name,
        a.given_name || ' ' || a.family_name as answered_by_name, %s, %s, %s
      from offer o %s %s %s left join staff a on a.id = o.answered_by
        left join enrolment e on e.patient_id = o.patient_id and e.id = o.enrolment_id
        left join programme p on p.code = e.programme
      """
          .formatted(
              Coordinator.columns("sender"),
              Coordinator.columns("candidate"),
              Coordinator.columns("receiver"),
              Coordinator.join("sender", "o.sender_id"),
              Coordinator.join("candidate", "o.candidate_id"),
              Coordinator.join("receiver", "o.receiver_id"));

  private static final String STANDS = "o.status in ('OPEN', 'ACCEPTED')";

  private final JdbcClient jdbc;

  OfferRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whoever may see it: the caller asks. */
  Optional<Offer> find(PatientId patient, OfferId id) {
    return jdbc.sql(SELECT + "where o.patient_id = :patient and o.id = :id")
        .param("patient", patient.value())
        .param("id", id.value())
        .query((row, n) -> offer(row))
        .optional();
  }

  /** Those of a patient that stand. */
  List<Offer> standing(PatientId patient) {
    return jdbc.sql(SELECT + "where o.patient_id = :patient and " + STANDS + " order by o.sent_at")
        .param("patient", patient.value())
        .query((row, n) -> offer(row))
        .list();
  }

  /** Those that wait for the viewer's answer or that they have accepted for a later day. */
  List<Offer> toAnswer(Viewer viewer) {
    return mine(viewer, "o.receiver_id = :me and " + STANDS + " order by o.answer_by, o.sent_at");
  }

  /** Those the viewer made: what stands, and what was answered since. */
  List<Offer> sentBy(Viewer viewer, Instant since) {
    return mine(
        viewer,
        "o.sender_id = :me and ("
            + STANDS
            + " or o.answered_at >= :since)"
            + " order by o.answered_at desc nulls first, o.sent_at desc limit 100",
        Map.of("since", Timestamp.from(since)));
  }

  /** The standing offers to, from or for someone. */
  List<Offer> about(StaffId staff) {
    return jdbc.sql(
            SELECT
                + "where (o.receiver_id = :staff or o.candidate_id = :staff) and "
                + STANDS
                + " order by o.patient_id, o.id")
        .param("staff", staff.value())
        .query((row, n) -> offer(row))
        .list();
  }

  private List<Offer> mine(Viewer viewer, String which) {
    return mine(viewer, which, Map.of());
  }

  private List<Offer> mine(Viewer viewer, String which, Map<String, ?> more) {
    return jdbc.sql(SELECT + "where " + Viewer.sees("o.patient_id") + " and " + which)
        .params(viewer.params())
        .params(more)
        .param("me", viewer.staff().value())
        .query((row, n) -> offer(row))
        .list();
  }

  void insert(Offer offer, Instant effectiveAt, Instant answerUntil) {
    jdbc.sql(
            """
            insert into offer (patient_id, id, kind, enrolment_id, sender_id, candidate_id,
              receiver_id, effective_on, effective_at, note, discloses, sent_at, answer_by,
              answer_until, status, loop_id)
            values (:patient, :id, :kind, :enrolment, :sender, :candidate, :receiver, :on, :at,
              :note, :discloses, :sent, :by, :until, 'OPEN', :loop)\
            """)
        .param("patient", offer.patient().value())
        .param("id", offer.id().value())
        .param("kind", offer.kind().name())
        .param(
            "enrolment", offer.enrolment() == null ? null : offer.enrolment().value(), Types.OTHER)
        .param("sender", offer.sender().staff().value())
        .param("candidate", offer.candidate().staff().value())
        .param("receiver", offer.receiver().staff().value())
        .param("on", offer.effectiveOn())
        .param("at", Timestamp.from(effectiveAt))
        .param("note", offer.note())
        .param("discloses", offer.discloses())
        .param("sent", Timestamp.from(offer.sentAt()))
        .param("by", offer.answerBy())
        .param("until", Timestamp.from(answerUntil))
        .param("loop", offer.loop().value())
        .update();
  }

  void answer(
      Offer offer,
      Offer.Status status,
      Viewer by,
      Instant now,
      @Nullable String reason,
      @Nullable String note) {
    jdbc.sql(
            """
            update offer set status = :status, answered_at = :now, answered_by = :by,
              answer_reason = :reason, answer_note = :note, version = version + 1
            where patient_id = :patient and id = :id\
            """)
        .param("status", status.name())
        .param("now", Timestamp.from(now))
        .param("by", by.staff().value())
        .param("reason", reason)
        .param("note", note)
        .param("patient", offer.patient().value())
        .param("id", offer.id().value())
        .update();
  }

  /** What was accepted cannot be done after all. */
  void reopen(Offer offer) {
    update(
        offer,
        "status = 'OPEN', answered_at = null, answered_by = null, answer_note = null",
        Map.of());
  }

  void takeEffect(Offer offer) {
    update(offer, "status = 'IN_EFFECT'", Map.of());
  }

  void cameBack(Offer offer, Instant now) {
    update(offer, "came_back_at = :now", Map.of("now", Timestamp.from(now)));
  }

  void waitUntil(Offer offer, LocalDate day, Instant until) {
    update(
        offer,
        "came_back_at = null, answer_by = :day, answer_until = :until",
        Map.of("day", day, "until", Timestamp.from(until)));
  }

  private void update(Offer offer, String what, Map<String, ?> values) {
    jdbc.sql(
            "update offer set "
                + what
                + ", version = version + 1 where patient_id = :patient and id = :id")
        .params(values)
        .param("patient", offer.patient().value())
        .param("id", offer.id().value())
        .update();
  }

  private static Offer offer(ResultSet row) throws SQLException {
    var enrolment = row.getObject("enrolment_id", UUID.class);
    var cameBack = row.getTimestamp("came_back_at");
    return new Offer(
        new OfferId(row.getObject("id", UUID.class)),
        new PatientId(row.getObject("patient_id", UUID.class)),
        Offer.Kind.valueOf(row.getString("kind")),
        enrolment == null ? null : new EnrolmentId(enrolment),
        row.getString("programme_name"),
        Coordinator.read(row, "sender"),
        Coordinator.read(row, "candidate"),
        Coordinator.read(row, "receiver"),
        row.getObject("effective_on", LocalDate.class),
        row.getString("note"),
        row.getBoolean("discloses"),
        row.getTimestamp("sent_at").toInstant(),
        row.getObject("answer_by", LocalDate.class),
        cameBack == null ? null : cameBack.toInstant(),
        Offer.Status.valueOf(row.getString("status")),
        answer(row),
        new LoopId(row.getObject("loop_id", UUID.class)));
  }

  private static Offer.@Nullable Answer answer(ResultSet row) throws SQLException {
    var at = row.getTimestamp("answered_at");
    return at == null
        ? null
        : new Offer.Answer(
            at.toInstant(),
            new StaffId(row.getObject("answered_by", UUID.class)),
            row.getString("answered_by_name"),
            row.getString("answer_reason"),
            row.getString("answer_note"));
  }
}
