package org.carewright.clock;

import java.util.List;
import org.carewright.patient.PatientHeader;

/** All clocks of a patient. */
record PatientClocksPage(PatientHeader header, List<ClockLine> running, List<ClockLine> past) {

  static PatientClocksPage of(PatientHeader header, List<ClockLine> all) {
    return new PatientClocksPage(
        header,
        all.stream().filter(line -> line.run().isRunning()).toList(),
        all.stream().filter(line -> !line.run().isRunning()).toList());
  }
}
