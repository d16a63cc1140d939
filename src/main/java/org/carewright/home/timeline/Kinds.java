package org.carewright.home.timeline;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.carewright.home.timeline.PatientTimelinePage.KindChoice;
import org.carewright.record.TimelineKind;

/** The kinds of the timeline as addresses and icons name them. */
final class Kinds {

  private Kinds() {}

  /** Those that an address names; names that are none of them are passed over. */
  static Set<TimelineKind> of(List<String> names) {
    var kinds = EnumSet.noneOf(TimelineKind.class);
    Arrays.stream(TimelineKind.values())
        .filter(kind -> names.contains(value(kind)))
        .forEach(kinds::add);
    return kinds;
  }

  static List<KindChoice> choices(Set<TimelineKind> chosen) {
    return Arrays.stream(TimelineKind.values())
        .map(kind -> new KindChoice(value(kind), kind.label(), icon(kind), chosen.contains(kind)))
        .toList();
  }

  static String value(TimelineKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  static String icon(TimelineKind kind) {
    return switch (kind) {
      case ENCOUNTER -> "calendar-event";
      case CONDITION -> "stethoscope";
      case MEDICINE -> "pill";
      case RESULT -> "test-pipe";
      case PROCEDURE -> "activity";
      case IMMUNISATION -> "vaccine";
      case ALLERGY -> "alert-triangle";
      case DOCUMENT -> "file-text";
      case PLAN -> "clipboard-list";
      case PROGRAMME -> "clipboard-heart";
      case TASK -> "list-check";
    };
  }

  /** What a line is, in one word. */
  static String one(TimelineKind kind) {
    return switch (kind) {
      case ENCOUNTER -> "Encounter";
      case CONDITION -> "Condition";
      case MEDICINE -> "Medicine";
      case RESULT -> "Result";
      case PROCEDURE -> "Procedure";
      case IMMUNISATION -> "Immunisation";
      case ALLERGY -> "Allergy";
      case DOCUMENT -> "Document";
      case PLAN -> "Plan";
      case PROGRAMME -> "Programme";
      case TASK -> "Task";
    };
  }
}
