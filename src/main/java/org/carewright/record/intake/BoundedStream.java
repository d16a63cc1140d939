package org.carewright.record.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Stops a file that is too large, or that unpacks to far more than any chart would. */
final class BoundedStream extends FilterInputStream {

  /** FHIR's JSON packs to about a tenth; a thousandth is an attack. */
  private static final long MOST_PER_PACKED_BYTE = 200;

  private static final long SUSPICIOUS = 64L * 1024 * 1024;

  private final long largest;
  private final LongSupplier packed;
  private long count;

  BoundedStream(InputStream in, long largest, LongSupplier packed) {
    super(in);
    this.largest = largest;
    this.packed = packed;
  }

  @Override
  public int read() throws IOException {
    var one = super.read();
    if (one >= 0) {
      add(1);
    }
    return one;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    var read = super.read(bytes, offset, length);
    if (read > 0) {
      add(read);
    }
    return read;
  }

  private void add(int read) {
    count += read;
    if (count > largest) {
      throw new Unreadable("This file is larger than 2 GB. Split it and import the parts.");
    }
    if (count > SUSPICIOUS && count / MOST_PER_PACKED_BYTE > packed.getAsLong()) {
      throw new Unreadable("This file unpacks to far more than a chart does; it was not read.");
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
