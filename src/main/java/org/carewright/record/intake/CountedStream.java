package org.carewright.record.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how many bytes have been read, as they are; whoever is told may stop it. */
final class CountedStream extends FilterInputStream {

  private final LongConsumer progress;
  private long count;

  CountedStream(InputStream in, LongConsumer progress) {
    super(in);
    this.progress = progress;
  }

  long count() {
    return count;
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
    progress.accept(read);
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
