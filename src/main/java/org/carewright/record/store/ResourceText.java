package org.carewright.record.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A resource's JSON, compact and otherwise exactly as it came, taken apart where this store puts
 * its own words: the id, and version and time in {@code meta}.
 *
 * @param meta the fields of {@code meta} but versionId and lastUpdated, without braces
 * @param rest all other fields, without braces
 * @param source {@code meta.source}, null when it has none
 */
public record ResourceText(
    String type, @Nullable String id, String meta, String rest, @Nullable String source) {

  public ResourceText withId(String other) {
    return new ResourceText(type, other, meta, rest, source);
  }

  /** As it is read back: complete, so that reading never parses. */
  public String body(int version, Instant updated) {
    return write("\"versionId\":\"%d\",\"lastUpdated\":\"%s\"".formatted(version, updated));
  }

  /** For the parser: without what this store adds. */
  public String plain() {
    return write("");
  }

  private String write(String ours) {
    var text = new StringBuilder(rest.length() + meta.length() + 160);
    text.append("{\"resourceType\":\"").append(type).append('"');
    if (id != null) {
      text.append(",\"id\":\"").append(id).append('"');
    }
    if (!ours.isEmpty() || !meta.isEmpty()) {
      text.append(",\"meta\":{").append(ours);
      text.append(!ours.isEmpty() && !meta.isEmpty() ? "," : "").append(meta).append('}');
    }
    if (!rest.isEmpty()) {
      text.append(',').append(rest);
    }
    return text.append('}').toString();
  }

  /** The same for the same content, whatever its version: half a SHA-256. */
  UUID content() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(meta.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      var bytes = ByteBuffer.wrap(digest.digest(rest.getBytes(StandardCharsets.UTF_8)));
      return new UUID(bytes.getLong(), bytes.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
