package org.carewright.record.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One import.
 *
 * @param title what was given: the file's name, or how many files
 * @param failure why the whole of it came to nothing, in words for people
 */
public record ImportRun(
    UUID id,
    String title,
    Status status,
    String startedBy,
    Instant created,
    @Nullable Instant started,
    @Nullable Instant ended,
    long bytesTotal,
    long bytesDone,
    int refused,
    @Nullable String failure) {

  /** Where an import stands. */
  public enum Status {
    WAITING,
    RUNNING,
    DONE,
    FAILED
  }

  public boolean isOver() {
    return status == Status.DONE || status == Status.FAILED;
  }

  /** How far it is, in per cent. */
  public int percent() {
    if (isOver()) {
      return 100;
    }
    return bytesTotal == 0 ? 0 : (int) Math.min(99, bytesDone * 100 / bytesTotal);
  }
}
