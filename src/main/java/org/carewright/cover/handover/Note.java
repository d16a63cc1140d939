package org.carewright.cover.handover;

import java.time.Instant;
import org.carewright.platform.PatientId;

/**
 * What to know about a patient, as last written.
 *
 * @param contactPreference "Call only after 17:00"
 */
record Note(
    PatientId patient,
    int version,
    String needToKnow,
    String contactPreference,
    String byName,
    Instant writtenAt) {}
