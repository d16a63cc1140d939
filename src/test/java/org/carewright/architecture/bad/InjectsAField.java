package org.carewright.architecture.bad;

import java.time.Clock;
import org.carewright.architecture.DeliberatelyBad;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

@DeliberatelyBad("no field injection")
class InjectsAField {
  @Autowired @Nullable Clock clock;
}
