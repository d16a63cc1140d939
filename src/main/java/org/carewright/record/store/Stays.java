package org.carewright.record.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.carewright.platform.PatientId;
import org.carewright.record.StayEnded;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Tells of hospital stays that ended lately, given Encounters. */
@Component
class Stays {

  /** HL7 v3 ActCode: inpatient, acute and not, and observation, after which care goes home. */
  private static final Set<String> CLASSES = Set.of("IMP", "ACUTE", "NONAC", "OBSENC");

  private final ApplicationEventPublisher events;

  Stays(ApplicationEventPublisher events) {
    this.events = events;
  }

  void tell(Incoming resource, Instant now) {
    var patient = resource.patient();
    var at = resource.stayEnd();
    if (patient == null || at == null) {
      return;
    }
    if (at.isAfter(now.minus(StayEnded.RECENT_DAYS, ChronoUnit.DAYS)) && !at.isAfter(now)) {
      events.publishEvent(new StayEnded(new PatientId(patient), resource.id(), at));
    }
  }

  /** When the hospital stay ended that an Encounter tells of, or null. */
  static @Nullable Instant endOf(ResourceIndex index, JsonNode tree) {
    if (!index.type().equals("Encounter")
        || !CLASSES.contains(tree.path("class").path("code").asString(""))) {
      return null;
    }
    var end = FhirTime.of(tree.path("period").path("end"));
    return end == null ? null : end.from();
  }
}
