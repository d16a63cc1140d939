package org.carewright.simulation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.carewright.platform.PatientId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands out receipts for steps when somebody wants them, and finds those that are not true. */
@Component
@ConditionalOnProperty("carewright.simulation")
class Receipts {

  private final JdbcClient jdbc;
  private final Clock clock;
  private Optional<Consumer<Receipt>> wanted = Optional.empty();

  Receipts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void give(Consumer<Receipt> to) {
    wanted = Optional.of(to);
  }

  /** To be called when the step is committed, and only then. */
  void acknowledge(String what, Resident about) {
    wanted.ifPresent(to ->
        trail(about.id())
            .ifPresent(trail -> to.accept(new Receipt(clock.instant(), about.id(), trail, what))));
  }

  private Optional<UUID> trail(PatientId patient) {
    return jdbc.sql(
            "select id from audit_entry where patient_id = :patient order by id desc limit 1")
        .param("patient", patient.value())
        .query(UUID.class)
        .optional();
  }

  /** Acknowledged, and not there: must be none. */
  List<Receipt> lost(List<Receipt> given) {
    var there =
        jdbc.sql(
                """
                select g.n from unnest(:patients::uuid[], :trails::uuid[])
                    with ordinality g (patient, trail, n)
                where not exists (select 1 from audit_entry a
                  where a.patient_id = g.patient and a.id = g.trail) order by 1\
                """)
            .param("patients", given.stream().map(r -> r.patient().value()).toArray(UUID[]::new))
            .param("trails", given.stream().map(Receipt::trail).toArray(UUID[]::new))
            .query(Integer.class)
            .list();
    return there.stream().map(n -> given.get(n - 1)).toList();
  }
}
