package org.carewright.architecture.bad;

import org.carewright.architecture.DeliberatelyBad;

@DeliberatelyBad("no static holders")
class HoldsState {
  static int latest;
}
