package org.carewright.patient;

/** A patient who may be the same person, and why we think so: "same name and date of birth". */
public record PossibleDuplicate(FoundPatient patient, String why) {}
