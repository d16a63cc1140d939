package org.carewright.record.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

/**
 * A file to import: plain or gzip, UTF-8 as FHIR demands.
 *
 * @param name what the report calls it
 */
public record ImportFile(Path path, String name) {

  /** Some charts are hundreds of megabytes; beyond this a file is to be split. */
  private static final long LARGEST = 2L * 1024 * 1024 * 1024;

  private static final int BUFFER = 1 << 16;

  public long size() {
    try {
      return Files.size(path);
    } catch (IOException e) {
      return 0;
    }
  }

  boolean saysNdjson() {
    var lower = name.toLowerCase(Locale.ROOT);
    return lower.contains(".ndjson") || lower.contains(".jsonl");
  }

  /** The text, unpacked; {@code progress} is told the bytes of the file that have been read. */
  InputStream open(LongConsumer progress) throws IOException {
    var counted = new CountedStream(Files.newInputStream(path), progress);
    var in = new BufferedInputStream(counted, BUFFER);
    if (!startsWith(in, 0x1f, 0x8b)) {
      return text(new CountedStream(in, new Bounds(LARGEST, () -> Long.MAX_VALUE)));
    }
    try {
      var unpacked = new GZIPInputStream(in, BUFFER);
      var bounded = new CountedStream(unpacked, new Bounds(LARGEST, counted::count));
      return text(new BufferedInputStream(bounded, BUFFER));
    } catch (IOException e) {
      throw new Unreadable("This looks like a gzip file but cannot be unpacked.");
    }
  }

  private InputStream text(InputStream stream) throws IOException {
    var in = stream.markSupported() ? stream : new BufferedInputStream(stream, BUFFER);
    if (startsWith(in, 0x50, 0x4b)) {
      throw new Unreadable("This is a zip archive. Unpack it and import the files inside.");
    }
    if (startsWith(in, 0xff, 0xfe) || startsWith(in, 0xfe, 0xff) || hasNul(in)) {
      throw new Unreadable("This file is in UTF-16. FHIR must be in UTF-8: save it as UTF-8.");
    }
    if (startsWith(in, 0xef, 0xbb, 0xbf)) {
      in.skipNBytes(3);
    }
    return in;
  }

  private static boolean startsWith(InputStream in, int... bytes) throws IOException {
    in.mark(8);
    try {
      for (var expected : bytes) {
        if (in.read() != expected) {
          return false;
        }
      }
      return true;
    } finally {
      in.reset();
    }
  }

  private static boolean hasNul(InputStream in) throws IOException {
    in.mark(8);
    try {
      var start = in.readNBytes(2);
      return start.length == 2 && (start[0] == 0 || start[1] == 0);
    } finally {
      in.reset();
    }
  }
}
