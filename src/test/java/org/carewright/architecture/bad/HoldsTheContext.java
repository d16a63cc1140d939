package org.carewright.architecture.bad;

import java.util.concurrent.atomic.AtomicReference;
import org.carewright.architecture.DeliberatelyBad;

@DeliberatelyBad("no static holders")
class HoldsTheContext {
  static final AtomicReference<String> CURRENT = new AtomicReference<>("");
}
