package org.carewright.careplan;

import java.util.List;
import org.carewright.patient.PatientHeader;

/** One version of a plan, whole, and what it says differently from the one before. */
record EditionPage(
    PatientHeader header, Edition edition, String when, List<Difference> differences, int newest) {}
