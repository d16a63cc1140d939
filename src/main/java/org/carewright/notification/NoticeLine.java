package org.carewright.notification;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.carewright.platform.PatientId;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;

/**
 * One notice as its reader sees it.
 *
 * @param name the patient's name; null when it is about nobody, or about someone whose care the
 *     reader no longer sees
 */
record NoticeLine(
    UUID id,
    NoticeKind kind,
    String text,
    String link,
    @Nullable PatientId patient,
    @Nullable String name,
    Instant at,
    @Nullable Instant seenAt,
    @Nullable Instant settledAt,
    ZoneId zone) {

  boolean isNew() {
    return seenAt == null && settledAt == null;
  }

  boolean isHidden() {
    return patient != null && name == null;
  }

  String when() {
    return Dates.time(at, zone);
  }

  /** "Seen Tue 24 Nov 2026, 10:12", "Settled before you saw it"; empty while it is new. */
  String state() {
    if (seenAt != null) {
      return "Seen " + Dates.time(seenAt, zone);
    }
    return settledAt == null ? "" : "Settled before you saw it";
  }
}
