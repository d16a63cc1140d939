package org.carewright.record;

import java.time.Instant;
import org.carewright.platform.PatientId;

/**
 * A hospital stay that ended lately came into the record, or its end did, in this transaction. Only
 * of the last {@link #RECENT_DAYS} days, so that a whole history that comes in tells nothing.
 *
 * @param encounter the id of the FHIR Encounter
 * @param at when the stay ended
 */
public record StayEnded(PatientId patient, String encounter, Instant at) {

  public static final int RECENT_DAYS = 31;
}
