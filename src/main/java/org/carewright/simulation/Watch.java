package org.carewright.simulation;

import java.time.Instant;
import java.util.List;
import org.carewright.platform.PatientId;
import org.carewright.safety.Breach;
import org.carewright.safety.SafetyReading;
import org.carewright.safety.SafetyRules;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Holds the safety rules against what is in the database. */
@Component
@ConditionalOnProperty("carewright.simulation")
class Watch {

  private final SafetyReading facts;

  Watch(SafetyReading facts) {
    this.facts = facts;
  }

  List<Breach> patient(PatientId patient) {
    return SafetyRules.breaches(facts.of(patient), told());
  }

  List<Breach> service(List<Site> sites) {
    return SafetyRules.breaches(facts.of(sites.stream().map(Site::id).toList()), told());
  }

  private Instant told() {
    return Instant.MIN;
  }
}
