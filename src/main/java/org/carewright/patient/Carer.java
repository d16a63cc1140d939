package org.carewright.patient;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Someone who cares for the patient or stands close to them (FHIR RelatedPerson). */
public record Carer(
    UUID id,
    String name,
    String relationship,
    @Nullable String phone,
    boolean livesWith,
    boolean nextOfKin,
    Answer mayBeTold) {}
