package org.carewright.patient;

import java.time.Instant;

/** Who changed what of a patient's details: "phone numbers and address". */
public record PatientChange(String who, Instant at, String what) {}
