package org.carewright.lead;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carewright.platform.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The offers whose time has come: those not answered in time, and those that take effect. */
@Repository
class DueOffers {

  /** Names one offer. */
  record Key(PatientId patient, OfferId offer) {}

  private static final UUID FIRST = new UUID(0, 0);

  private static final String DUE =
      """
      ((status = 'OPEN' and came_back_at is null and answer_until <= :now)
        or (status = 'ACCEPTED' and effective_at <= :now))\
      """;

  private final JdbcClient jdbc;

  DueOffers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next of them after a key, in the order of ids; from the first when there is none. */
  List<Key> after(Optional<Key> last, Instant now, int most) {
    return jdbc.sql(
            """
            select patient_id, id from offer
            where %s and (patient_id, id) > (:patient, :id)
            order by patient_id, id limit :most\
            """
                .formatted(DUE))
        .param("now", Timestamp.from(now))
        .param("patient", last.map(key -> key.patient().value()).orElse(FIRST))
        .param("id", last.map(key -> key.offer().value()).orElse(FIRST))
        .param("most", most)
        .query((row, n) ->
            new Key(
                new PatientId(row.getObject(1, UUID.class)),
                new OfferId(row.getObject(2, UUID.class))))
        .list();
  }

  /** Whether one still is; asked again under the patient's lock. */
  boolean isDue(Key key, Instant now) {
    return jdbc.sql(
            "select exists (select 1 from offer where patient_id = :patient and id = :id and "
                + DUE
                + ")")
        .param("patient", key.patient().value())
        .param("id", key.offer().value())
        .param("now", Timestamp.from(now))
        .query(Boolean.class)
        .single();
  }
}
