package org.carewright.simulation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
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

  private final SafetyReading facts;
  private final JdbcClient jdbc;

  Watch(SafetyReading facts, JdbcClient jdbc) {
    this.facts = facts;
    this.jdbc = jdbc;
  }

  List<Breach> patient(PatientId patient) {
    return SafetyRules.breaches(facts.of(patient), told());
  }

  List<Breach> service(List<Site> sites) {
    return SafetyRules.breaches(facts.of(sites.stream().map(Site::id).toList()), told());
  }

  /** Until when the escalation passes have claimed that everyone was told. */
  private Instant told() {
    var until =
        jdbc.sql("select max(until) from escalation_pass").query(Timestamp.class).optional();
    return until.map(Timestamp::toInstant).orElse(Instant.MIN);
  }
}
