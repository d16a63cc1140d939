package org.carewright.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of table {@code care_team_member}. */
@Repository
class MemberRows {

  private static final String SELECT =
      """
      select m.id, m.kind, m.staff_id, m.role, m.note, m.since, m.until, m.end_reason, m.version,
        coalesce(m.name, s.given_name || ' ' || s.family_name) as name,
        coalesce(m.organisation, o.name) as organisation, coalesce(m.phone, s.phone) as phone,
        c.given_name || ' ' || c.family_name as changed_by_name
      from care_team_member m left join staff s on s.id = m.staff_id
        left join organisation o on o.id = s.organisation_id join staff c on c.id = m.changed_by
      where m.patient_id = :patient
      """;

  private static final String ORDER =
      " order by array_position(array['STAFF', 'PROFESSIONAL', 'CARER'], m.kind), m.since, m.id";

  private final JdbcClient jdbc;

  MemberRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Member> list(PatientId patient, boolean current) {
    var which =
        current
            ? "and m.until is null" + ORDER
            : "and m.until is not null" + " order by m.until desc, m.id";
    return query(patient, which, patient.value());
  }

  List<Member> all(PatientId patient) {
    return query(patient, ORDER, patient.value());
  }

  Optional<Member> find(PatientId patient, UUID id) {
    return query(patient, "and m.id = :id", id).stream().findFirst();
  }

  Optional<Member> findStaff(PatientId patient, StaffId staff) {
    return query(patient, "and m.until is null and m.staff_id = :id", staff.value()).stream()
        .findFirst();
  }

  /** Whose team someone is on now. */
  List<PatientId> patientsOf(StaffId staff) {
    return jdbc.sql(
            """
            select patient_id from care_team_member
            where staff_id = :staff and until is null order by patient_id\
            """)
        .param("staff", staff.value())
        .query((row, n) -> new PatientId(row.getObject("patient_id", UUID.class)))
        .list();
  }

  Optional<Member> findNamed(PatientId patient, String name, String role) {
    return list(patient, true).stream()
        .filter(m -> m.name().equalsIgnoreCase(name) && m.role().equalsIgnoreCase(role))
        .findFirst();
  }

  void insert(
      PatientId patient,
      UUID id,
      Member.Kind kind,
      @Nullable StaffId staff,
      MemberDetails details,
      Viewer by,
      LocalDate since,
      Instant now) {
    jdbc.sql(
            """
            insert into care_team_member (patient_id, id, kind, staff_id, name, role, organisation,
              phone, note, since, added_by, added_at, changed_by, changed_at)
            values (:patient, :id, :kind, :staff, :name, :role, :organisation, :phone, :note,
              :since, :by, :now, :by, :now)\
            """)
        .param("patient", patient.value())
        .param("id", id)
        .param("kind", kind.name())
        .param("staff", staff == null ? null : staff.value(), Types.OTHER)
        .param("name", staff == null ? details.name() : null)
        .param("role", details.role())
        .param("organisation", details.organisation())
        .param("phone", details.phone())
        .param("note", details.note())
        .param("since", since)
        .param("by", by.staff().value())
        .param("now", Timestamp.from(now))
        .update();
  }

  void update(PatientId patient, Member member, MemberDetails details, Viewer by, Instant now) {
    jdbc.sql(
            """
            update care_team_member set name = case when staff_id is null then :name end,
              role = :role, organisation = :organisation, phone = :phone, note = :note,
              changed_by = :by, changed_at = :now, version = version + 1
            where patient_id = :patient and id = :id\
            """)
        .param("patient", patient.value())
        .param("id", member.id())
        .param("name", details.name())
        .param("role", details.role())
        .param("organisation", details.organisation())
        .param("phone", details.phone())
        .param("note", details.note())
        .param("by", by.staff().value())
        .param("now", Timestamp.from(now))
        .update();
  }

  void end(
      PatientId patient, Member member, LocalDate until, String reason, Viewer by, Instant now) {
    jdbc.sql(
            """
            update care_team_member set until = greatest(:until, since), end_reason = :reason,
              changed_by = :by, changed_at = :now, version = version + 1
            where patient_id = :patient and id = :id and until is null\
            """)
        .param("patient", patient.value())
        .param("id", member.id())
        .param("until", until)
        .param("reason", reason)
        .param("by", by.staff().value())
        .param("now", Timestamp.from(now))
        .update();
  }

  private List<Member> query(PatientId patient, String which, UUID id) {
    return jdbc.sql(SELECT + which)
        .param("patient", patient.value())
        .param("id", id)
        .query((row, n) -> member(row))
        .list();
  }

  private static Member member(ResultSet row) throws SQLException {
    var staff = row.getObject("staff_id", UUID.class);
    return new Member(
        row.getObject("id", UUID.class),
        Member.Kind.valueOf(row.getString("kind")),
        staff == null ? null : new StaffId(staff),
        row.getString("name"),
        row.getString("role"),
        row.getString("organisation"),
        row.getString("phone"),
        row.getString("note"),
        row.getObject("since", LocalDate.class),
        row.getObject("until", LocalDate.class),
        row.getString("end_reason"),
        row.getString("changed_by_name"),
        row.getInt("version"));
  }
}
