package org.carewright.patient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carewright.platform.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads a patient from the tables. Whether the viewer may see them is for the caller to ask. */
@Repository
class PatientRows {

  /** The row of table patient with what no one else needs to know about it. */
  record Stored(Patient patient, @Nullable String received) {}

  private final JdbcClient jdbc;

  PatientRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Nullable Stored find(PatientId id) {
    return read(id, "select * from patient where patient_id = :patient");
  }

  /**
   * The same, and nobody else changes the patient until this transaction ends. Rows that refer to
   * the patient may still be added: whoever does so may hold what this transaction needs next.
   */
  @Nullable Stored lock(PatientId id) {
    return read(id, "select * from patient where patient_id = :patient for no key update");
  }

  Optional<String> calledName(PatientId id) {
    return jdbc.sql(
            """
            select title, given_names, family_name, preferred_name from patient
            where patient_id = :patient\
            """)
        .param("patient", id.value())
        .query((row, n) -> name(row).called(row.getString("preferred_name")))
        .optional();
  }

  private static PersonName name(ResultSet row) throws SQLException {
    return new PersonName(
        row.getString("title"), row.getString("given_names"), row.getString("family_name"));
  }

  private @Nullable Stored read(PatientId id, String sql) {
    return jdbc.sql(sql)
        .param("patient", id.value())
        .query((row, n) -> stored(id, row))
        .optional()
        .orElse(null);
  }

  private Stored stored(PatientId id, ResultSet row) throws SQLException {
    var patient =
        new Patient(
            id,
            row.getInt("version"),
            details(id, row),
            row.getString("received_from"),
            row.getTimestamp("updated_at").toInstant());
    return new Stored(patient, row.getString("received"));
  }

  private PatientDetails details(PatientId id, ResultSet row) throws SQLException {
    return new PatientDetailsBuilder(name(row))
        .preferredName(row.getString("preferred_name"))
        .born(row.getObject("birth_date", LocalDate.class), row.getBoolean("birth_date_estimated"))
        .gender(Gender.valueOf(row.getString("gender")))
        .pronouns(row.getString("pronouns"))
        .deceased(row.getBoolean("deceased"), row.getObject("deceased_on", LocalDate.class))
        .language(row.getString("language"), Interpreter.valueOf(row.getString("interpreter")))
        .communicationNote(row.getString("communication_note"))
        .adjustments(
            Arrays.stream((String[]) row.getArray("adjustments").getArray())
                .map(Adjustment::valueOf)
                .collect(Collectors.toSet()),
            row.getString("adjustments_note"))
        .whatMatters(row.getString("what_matters"))
        .otherNames(list(id, "patient_other_name", PatientRows::otherName))
        .identifiers(list(id, "patient_identifier", PatientRows::identifier))
        .contactPoints(list(id, "patient_contact_point", PatientRows::contactPoint))
        .addresses(list(id, "patient_address", PatientRows::address))
        .carers(list(id, "patient_carer", PatientRows::carer))
        .build();
  }

  private <T> List<T> list(PatientId id, String table, RowMapper<T> rows) {
    return jdbc.sql("select * from " + table + " where patient_id = :patient order by position")
        .param("patient", id.value())
        .query(rows)
        .list();
  }

  private static OtherName otherName(ResultSet row, int n) throws SQLException {
    return new OtherName(OtherName.Kind.valueOf(row.getString("kind")), row.getString("name"));
  }

  private static Identifier identifier(ResultSet row, int n) throws SQLException {
    return new Identifier(
        Identifier.Kind.valueOf(row.getString("kind")),
        row.getString("system"),
        row.getString("value"));
  }

  private static ContactPoint contactPoint(ResultSet row, int n) throws SQLException {
    return new ContactPoint(
        ContactPoint.Kind.valueOf(row.getString("kind")),
        row.getString("value"),
        Answer.valueOf(row.getString("leave_message")),
        row.getBoolean("preferred"));
  }

  private static Address address(ResultSet row, int n) throws SQLException {
    return new Address(
        Address.Kind.valueOf(row.getString("kind")),
        List.of((String[]) row.getArray("lines").getArray()),
        row.getString("town"),
        row.getString("district"),
        row.getString("postcode"),
        row.getString("country"));
  }

  private static Carer carer(ResultSet row, int n) throws SQLException {
    return new Carer(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("relationship"),
        row.getString("phone"),
        row.getBoolean("lives_with"),
        row.getBoolean("next_of_kin"),
        Answer.valueOf(row.getString("may_be_told")));
  }

  /** The changes after a version, oldest first. */
  List<PatientChange> changesSince(PatientId id, int version) {
    return jdbc.sql(
            """
            select c.version, c.at, c.what, s.given_name || ' ' || s.family_name as who
            from patient_change c join staff s on s.id = c.staff_id
            where c.patient_id = :patient and c.version > :version order by c.version\
            """)
        .param("patient", id.value())
        .param("version", version)
        .query((row, n) ->
            new PatientChange(row.getString("who"), instant(row, "at"), row.getString("what")))
        .list();
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at.toInstant();
  }
}
