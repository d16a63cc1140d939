package org.carewright.cover.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.carewright.caseload.Risk;
import org.carewright.platform.PatientId;
import org.carewright.task.TaskKind;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;

/** One patient in a handover. */
record PatientLine(
    PatientId patient,
    String name,
    String age,
    @Nullable Risk risk,
    List<Item> items,
    @Nullable Note note,
    LocalDate today,
    Instant now,
    ZoneId zone) {

  PatientLine {
    items = List.copyOf(items);
  }

  List<Item> pressing() {
    return items.stream().filter(item -> item.pressing(today, now)).toList();
  }

  int rest() {
    return items.size() - pressing().size();
  }

  boolean needsAttention() {
    return !pressing().isEmpty() || risk == Risk.HIGH || hasNote();
  }

  boolean overdue() {
    return items.stream().anyMatch(item -> item.overdue(today, now));
  }

  boolean hasNote() {
    return note != null && !(note.needToKnow().isEmpty() && note.contactPreference().isEmpty());
  }

  /** "Thu 26 Nov 2026 (in 2 days)"; empty when none is planned. */
  String nextContact() {
    return next().map(item -> Dates.dayFrom(item.due(), today)).orElse("");
  }

  List<Item.Mark> marks(Item item) {
    return item.marks(today, now, zone);
  }

  String due(Item item) {
    return Dates.dayFrom(item.due(), today);
  }

  String written() {
    return note == null ? "" : note.byName() + ", " + Dates.time(note.writtenAt(), zone);
  }

  String taskPath(Item item) {
    return "/patients/" + patient + "/tasks/" + item.id();
  }

  private Optional<Item> next() {
    return items.stream()
        .filter(item -> item.kind() == TaskKind.CONTACT || item.kind() == TaskKind.VISIT)
        .min(Comparator.comparing(Item::due));
  }
}
