package org.carewright.simulation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.carewright.platform.PatientId;
import org.carewright.safety.Breach;
import org.carewright.safety.SafetyReading;
import org.carewright.safety.SafetyRules;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds the safety rules against what is in the database. */
@Component
@ConditionalOnProperty("carewright.simulation")
class Watch {

  /** A pass runs every minute; what is later than this was missed. */
  private static final Duration GRACE = Duration.ofMinutes(10);

  private final SafetyReading facts;
  private final JdbcClient jdbc;
  private final Clock clock;

  Watch(SafetyReading facts, JdbcClient jdbc, Clock clock) {
    this.facts = facts;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** After a step: what the step itself made overdue is told by the next pass. */
  List<Breach> patient(PatientId patient) {
    return SafetyRules.breaches(facts.of(patient), Instant.MIN, clock.instant());
  }

  List<Breach> patients(Collection<PatientId> patients) {
    return SafetyRules.breaches(facts.ofPatients(patients), Instant.MIN, clock.instant());
  }

  /** For whom someone has work to do, or has had it done by others in their absence. */
  List<PatientId> patientsOf(Worker who) {
    return jdbc.sql(
            """
            select distinct patient_id from task where ended_at is null
              and (owner_staff_id = :who or covers_staff_id = :who or owner_team_id = :team)\
            """)
        .param("who", who.viewer().staff().value())
        .param("team", who.team().value())
        .query((row, n) -> new PatientId(row.getObject(1, UUID.class)))
        .list();
  }

  /** When the jobs have just run: everyone has been told of what is overdue. */
  List<Breach> serviceAfterJobs(List<Site> sites) {
    var all = facts.of(sites.stream().map(Site::id).toList());
    return SafetyRules.breaches(all, told(), clock.instant());
  }

  /**
   * Until when everyone must have been told: as far as the last escalation pass has claimed, and
   * not much less than now, lest nothing be claimed at all.
   */
  private Instant told() {
    var claimed =
        jdbc.sql("select until from escalation_pass order by id desc limit 1")
            .query(Timestamp.class)
            .optional()
            .map(Timestamp::toInstant)
            .orElse(Instant.MIN);
    var late = clock.instant().minus(GRACE);
    return claimed.isAfter(late) ? claimed : late;
  }
}
