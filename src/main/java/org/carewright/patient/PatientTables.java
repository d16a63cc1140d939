package org.carewright.patient;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.carewright.access.StaffId;
import org.carewright.platform.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Writes a patient to the tables. The lists are short and belong to the patient: rewritten whole.
 */
@Repository
class PatientTables {

  /** The FHIR Patient as a source sent it. */
  record Received(String resource, String from) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  PatientTables(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void insert(PatientId id, PatientDetails details, @Nullable Received received, StaffId by) {
    bind(
            jdbc.sql(
                """
                insert into patient (patient_id, title, given_names, family_name, preferred_name,
                  birth_date, birth_date_estimated, gender, pronouns, deceased, deceased_on,
                  language, interpreter, communication_note, adjustments, adjustments_note,
                  what_matters, received, received_from, created_at, updated_at, updated_by)
                values (:patient, :title, :given, :family, :preferred, :born, :estimated, :gender,
                  :pronouns, :deceased, :died, :language, :interpreter, :communication,
                  :adjustments, :adjustmentsNote, :matters, :received, :from, :now, :now, :by)\
                """),
            id,
            details,
            by)
        .param("received", received == null ? null : received.resource())
        .param("from", received == null ? null : received.from())
        .update();
    insertLists(id, details);
  }

  /** Makes the next version; {@code received} null leaves what was received as it is. */
  void update(PatientId id, PatientDetails details, @Nullable Received received, StaffId by) {
    bind(
            jdbc.sql(
                """
                update patient set version = version + 1, title = :title, given_names = :given,
                  family_name = :family, preferred_name = :preferred, birth_date = :born,
                  birth_date_estimated = :estimated, gender = :gender, pronouns = :pronouns,
                  deceased = :deceased, deceased_on = :died, language = :language,
                  interpreter = :interpreter, communication_note = :communication,
                  adjustments = :adjustments, adjustments_note = :adjustmentsNote,
                  what_matters = :matters, received = coalesce(:received, received),
                  received_from = coalesce(:from, received_from), updated_at = :now,
                  updated_by = :by
                where patient_id = :patient\
                """),
            id,
            details,
            by)
        .param("received", received == null ? null : received.resource(), Types.VARCHAR)
        .param("from", received == null ? null : received.from(), Types.VARCHAR)
        .update();
    for (var table :
        List.of(
            "patient_other_name",
            "patient_identifier",
            "patient_contact_point",
            "patient_address",
            "patient_carer")) {
      jdbc.sql("delete from " + table + " where patient_id = :patient")
          .param("patient", id.value())
          .update();
    }
    insertLists(id, details);
  }

  void noteChange(PatientId id, StaffId by, String what) {
    jdbc.sql(
            """
            insert into patient_change (patient_id, version, at, staff_id, what)
            select patient_id, version, :now, :by, :what from patient where patient_id = :patient\
            """)
        .param("patient", id.value())
        .param("now", Timestamp.from(clock.instant()))
        .param("by", by.value())
        .param("what", what)
        .update();
  }

  private StatementSpec bind(StatementSpec sql, PatientId id, PatientDetails p, StaffId by) {
    return sql.param("patient", id.value())
        .param("title", p.name().title())
        .param("given", p.name().given())
        .param("family", p.name().family())
        .param("preferred", p.preferredName())
        .param("born", p.birthDate())
        .param("estimated", p.birthEstimated())
        .param("gender", p.gender().name())
        .param("pronouns", p.pronouns())
        .param("deceased", p.deceased())
        .param("died", p.deceasedOn())
        .param("language", p.language())
        .param("interpreter", p.interpreter().name())
        .param("communication", p.communicationNote())
        .param(
            "adjustments", p.adjustments().stream().map(Enum::name).sorted().toArray(String[]::new))
        .param("adjustmentsNote", p.adjustmentsNote())
        .param("matters", p.whatMatters())
        .param("now", Timestamp.from(clock.instant()))
        .param("by", by.value());
  }

  private void insertLists(PatientId id, PatientDetails p) {
    each(
        p.otherNames(),
        id,
        "insert into patient_other_name values (:patient, :position, :kind, :name)",
        (sql, name) -> sql.param("kind", name.kind().name()).param("name", name.name()));
    each(
        p.identifiers(),
        id,
        "insert into patient_identifier values (:patient, :position, :kind, :system, :value)",
        (sql, number) ->
            sql.param("kind", number.kind().name())
                .param("system", number.system())
                .param("value", number.value()));
    each(
        p.contactPoints(),
        id,
        """
        insert into patient_contact_point
        values (:patient, :position, :kind, :value, :message, :preferred)\
        """,
        (sql, point) ->
            sql.param("kind", point.kind().name())
                .param("value", point.value())
                .param("message", point.leaveMessage().name())
                .param("preferred", point.preferred()));
    each(
        p.addresses(),
        id,
        """
        insert into patient_address
        values (:patient, :position, :kind, :lines, :town, :district, :postcode, :country)\
        """,
        (sql, address) ->
            sql.param("kind", address.kind().name())
                .param("lines", address.lines().toArray(String[]::new))
                .param("town", address.town())
                .param("district", address.district())
                .param("postcode", address.postcode())
                .param("country", address.country()));
    each(
        p.carers(),
        id,
        """
        insert into patient_carer values
          (:patient, :id, :position, :name, :relationship, :phone, :lives, :kin, :told)\
        """,
        (sql, carer) ->
            sql.param("id", carer.id())
                .param("name", carer.name())
                .param("relationship", carer.relationship())
                .param("phone", carer.phone())
                .param("lives", carer.livesWith())
                .param("kin", carer.nextOfKin())
                .param("told", carer.mayBeTold().name()));
  }

  private <T> void each(List<T> items, PatientId id, String insert, Binding<T> binding) {
    IntStream.range(0, items.size())
        .forEach(i -> {
          var sql = jdbc.sql(insert).param("patient", id.value()).param("position", i);
          binding.bind(sql, items.get(i)).update();
        });
  }

  private interface Binding<T> {
    StatementSpec bind(StatementSpec sql, T item);
  }
}
