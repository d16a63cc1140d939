package org.carewright.record.intake;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.carewright.record.store.ResourceReader;
import org.jspecify.annotations.Nullable;

/** Reads lines of UTF-8, none larger than a resource may be. */
final class Lines implements Closeable {

  private final InputStream in;
  private int number;

  Lines(InputStream in) {
    this.in = in;
  }

  int number() {
    return number;
  }

  /** The next line that is not blank; null at the end. */
  @Nullable String next() throws IOException {
    for (var bytes = line(); bytes != null; bytes = line()) {
      var text = text(bytes);
      if (!text.isBlank()) {
        return text;
      }
    }
    return null;
  }

  private @Nullable ByteArrayOutputStream line() throws IOException {
    number++;
    var bytes = new ByteArrayOutputStream();
    int read = in.read();
    if (read < 0) {
      return null;
    }
    for (; read >= 0 && read != '\n'; read = in.read()) {
      if (bytes.size() > ResourceReader.LARGEST) {
        throw new Unreadable("Line %d is larger than 32 MB.".formatted(number));
      }
      bytes.write(read);
    }
    return bytes;
  }

  private static String text(ByteArrayOutputStream bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw new Unreadable(
          "This file is not in UTF-8, as FHIR must be. Save it as UTF-8 and try again.");
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
