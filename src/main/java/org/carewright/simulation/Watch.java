package org.carewright.simulation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.carewright.platform.PatientId;
import org.carewright.safety.Breach;
import org.carewright.safety.SafetyFacts;
import org.carewright.safety.SafetyReading;
import org.carewright.safety.SafetyRules;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds the safety rules against what is in the database. */
@Component
@ConditionalOnProperty("carewright.simulation")
class Watch {

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

  List<Breach> service(List<Site> sites) {
    return SafetyRules.breaches(all(sites), Instant.MIN, clock.instant());
  }

  /** When the jobs have just run: everyone has been told of what is overdue. */
  List<Breach> serviceAfterJobs(List<Site> sites) {
    return SafetyRules.breaches(all(sites), told(), clock.instant());
  }

  private SafetyFacts all(List<Site> sites) {
    return facts.of(sites.stream().map(Site::id).toList());
  }

  /** Until when the last escalation pass has claimed that everyone was told. */
  private Instant told() {
    return jdbc.sql("select until from escalation_pass order by id desc limit 1")
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant)
        .orElse(Instant.MIN);
  }
}
