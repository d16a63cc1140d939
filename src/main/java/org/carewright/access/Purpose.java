package org.carewright.access;

/**
 * Why patient data is used, as in HL7 v3 PurposeOfUse. Break-glass ({@code ETREAT}) will be one
 * more.
 */
public enum Purpose {
  CARE_MANAGEMENT,
  ADMINISTRATION,
  PATIENT_SAFETY
}
