package org.carewright.patient;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carewright.platform.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What must be unique across patients: a national number belongs to one of them, and a registration
 * form makes one. Both are reference tables, the only ones here that look beyond one patient.
 */
@Repository
class NationalNumbers {

  /** A number that another patient has already. */
  record Taken(Identifier number, PatientId owner) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  NationalNumbers(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Makes these the patient's national numbers, or names the first that belongs to another. */
  Optional<Taken> claim(PatientId patient, Collection<Identifier> identifiers) {
    var wanted = identifiers.stream().filter(i -> i.kind().national()).toList();
    for (var number : wanted) {
      var owner = owner(number, patient);
      if (!owner.equals(patient)) {
        return Optional.of(new Taken(number, owner));
      }
    }
    release(patient, wanted);
    return Optional.empty();
  }

  /** Inserts, or waits for and reads, the one row of the number. */
  private PatientId owner(Identifier number, PatientId patient) {
    return jdbc.sql(
            """
            insert into national_number (kind, value, patient_id) values (:kind, :value, :patient)
            on conflict (kind, value) do update set kind = excluded.kind
            returning patient_id\
            """)
        .param("kind", number.kind().name())
        .param("value", number.value())
        .param("patient", patient.value())
        .query((row, n) -> new PatientId(row.getObject(1, UUID.class)))
        .single();
  }

  private void release(PatientId patient, List<Identifier> kept) {
    jdbc.sql(
            """
            delete from national_number
            where patient_id = :patient and kind || ':' || value <> all (:kept)\
            """)
        .param("patient", patient.value())
        .param(
            "kept",
            kept.stream().map(i -> i.kind().name() + ":" + i.value()).toArray(String[]::new))
        .update();
  }

  /** Empty at a form's first use; else the patient that its first use registered. */
  Optional<PatientId> firstUse(UUID token, PatientId patient) {
    var owner =
        jdbc.sql(
                """
                insert into registration (token, patient_id, at) values (:token, :patient, :now)
                on conflict (token) do update set token = excluded.token
                returning patient_id\
                """)
            .param("token", token)
            .param("patient", patient.value())
            .param("now", Timestamp.from(clock.instant()))
            .query((row, n) -> new PatientId(row.getObject(1, UUID.class)))
            .single();
    return owner.equals(patient) ? Optional.empty() : Optional.of(owner);
  }

  boolean used(UUID token) {
    return jdbc.sql("select exists (select 1 from registration where token = :token)")
        .param("token", token)
        .query(Boolean.class)
        .single();
  }

  /** The form was refused and will be sent again. */
  void forget(UUID token) {
    jdbc.sql("delete from registration where token = :token").param("token", token).update();
  }
}
