package org.carewright.architecture.bad;

import java.util.UUID;
import org.carewright.architecture.DeliberatelyBad;

@DeliberatelyBad("ids are injected")
class MakesAnId {
  UUID id() {
    return UUID.randomUUID();
  }
}
