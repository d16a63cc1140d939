package org.carewright.architecture.bad;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.carewright.architecture.DeliberatelyBad;

@DeliberatelyBad("time is injected")
class ReadsTheTime {
  String now() {
    return Instant.now() + " " + LocalDate.now(ZoneOffset.UTC);
  }
}
