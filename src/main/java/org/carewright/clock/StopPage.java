package org.carewright.clock;

import org.carewright.patient.PatientHeader;
import org.carewright.ui.FieldErrors;

/** Asks why a clock is stopped. */
record StopPage(PatientHeader header, ClockLine line, String why, FieldErrors errors) {}
