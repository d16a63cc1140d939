package org.carewright.record;

import java.sql.Timestamp;
import java.time.Instant;
import org.carewright.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Where a page of the timeline ended: time and key of its last line. */
record TimelineCursor(Instant at, String key) {

  static @Nullable TimelineCursor parse(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      var bar = text.indexOf('_');
      return new TimelineCursor(Instant.parse(text.substring(0, bar)), text.substring(bar + 1));
    } catch (RuntimeException e) {
      throw Problem.notFound("This part of the timeline");
    }
  }

  Timestamp timestamp() {
    return Timestamp.from(at);
  }

  @Override
  public String toString() {
    return at + "_" + key;
  }
}
