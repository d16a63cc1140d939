package org.carewright.record.intake;

import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Stops a file that is too large, or that unpacks to far more than any chart would; told the bytes
 * as they are read.
 */
final class Bounds implements LongConsumer {

  /** FHIR's JSON packs to about a tenth; less than a two-hundredth is an attack. */
  private static final long MOST_PER_PACKED_BYTE = 200;

  private static final long SUSPICIOUS = 64L * 1024 * 1024;

  private final long largest;
  private final LongSupplier packed;
  private long count;

  Bounds(long largest, LongSupplier packed) {
    this.largest = largest;
    this.packed = packed;
  }

  @Override
  public void accept(long read) {
    count += read;
    if (count > largest) {
      throw new Unreadable("This file is larger than 2 GB. Split it and import the parts.");
    }
    if (count > SUSPICIOUS && count / MOST_PER_PACKED_BYTE > packed.getAsLong()) {
      throw new Unreadable("This file unpacks to far more than a chart does; it was not read.");
    }
  }
}
