package org.carewright.launch.bench;

import java.util.Arrays;

/** How long each of many took, in nanoseconds, shortest first. */
record Timings(long[] nanos) {

  Timings {
    nanos = nanos.clone();
    Arrays.sort(nanos);
  }

  double p50() {
    return at(0.50);
  }

  double p99() {
    return at(0.99);
  }

  String shown() {
    return "%.1f / %.1f ms".formatted(p50(), p99());
  }

  /** Milliseconds that this share of all did not exceed. */
  private double at(double share) {
    if (nanos.length == 0) {
      return Double.NaN;
    }
    var index = (int) Math.ceil(share * nanos.length) - 1;
    return nanos[Math.max(0, index)] / 1_000_000.0;
  }
}
