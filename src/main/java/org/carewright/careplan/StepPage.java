package org.carewright.careplan;

import java.util.List;
import org.carewright.patient.PatientHeader;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Option;
import org.jspecify.annotations.Nullable;

/**
 * A form for a step in the plan's life: its review, its end, its review date, a copy given.
 *
 * @param newer says what someone else set meanwhile
 */
record StepPage(
    PatientHeader header,
    CarePlan plan,
    StepForm form,
    FieldErrors errors,
    List<Option> languages,
    @Nullable String newer) {

  String path() {
    return header.path() + "/plan";
  }
}
