package org.carewright.clock;

import java.util.ArrayList;
import java.util.List;
import org.carewright.patient.PatientHeader;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Option;

/** The form that starts a clock by hand. */
record StartPage(
    PatientHeader header, StartForm form, FieldErrors errors, List<ClockRule> startable) {

  List<Option> options() {
    var options = new ArrayList<Option>();
    options.add(new Option("", "Choose a clock"));
    startable.forEach(rule -> options.add(new Option(rule.code(), rule.name())));
    return options;
  }
}
