package org.carewright.caseload.today;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carewright.task.Owner;
import org.carewright.ui.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of the ticked rows.
 *
 * @param rows keys of the rows ticked
 * @param days a number of days from today, when one of those buttons was pressed
 * @param to the new owner, as {@link Owner#text}; null when nobody was asked for one yet
 * @param query how the list was filtered
 */
record BatchForm(
    @Nullable List<String> rows,
    @Nullable String days,
    @Nullable String day,
    @Nullable String to,
    @Nullable String note,
    @Nullable String query) {

  static final BatchForm EMPTY = new BatchForm(null, null, null, null, null, null);

  private static final int LONGEST_NOTE = 4000;

  List<RowKey> keys() {
    return ticked().stream().map(RowKey::of).flatMap(Optional::stream).toList();
  }

  List<String> ticked() {
    return rows == null ? List.of() : rows;
  }

  /** Whether the rows are to be moved to another day, rather than to another owner. */
  boolean later() {
    return days != null;
  }

  /** Whether the rows are to be handed over, and to whom is the next question. */
  boolean begins() {
    return !later() && to == null;
  }

  /** The same, with the question who takes the rows on. */
  BatchForm asking() {
    return new BatchForm(rows, null, null, toOrEmpty(), note, query);
  }

  /** Whether the form asks who takes the rows on. */
  boolean asks() {
    return to != null;
  }

  String toOrEmpty() {
    return to == null ? "" : to;
  }

  String dayOrEmpty() {
    return day == null ? "" : day;
  }

  String noteOrEmpty() {
    return note == null ? "" : note;
  }

  @Nullable String noteOrNull() {
    var text = noteOrEmpty().strip();
    return text.isEmpty() ? null : text.substring(0, Math.min(text.length(), LONGEST_NOTE));
  }

  TodayFilter filter() {
    var params = new HashMap<String, String>();
    for (var part : (query == null ? "" : query).split("&")) {
      var equals = part.indexOf('=');
      if (equals > 0) {
        params.put(part.substring(0, equals), part.substring(equals + 1));
      }
    }
    return TodayFilter.of(Map.copyOf(params));
  }

  FieldErrors errors(LocalDate today) {
    var errors = new FieldErrors();
    if (keys().isEmpty()) {
      errors.add("worklist", "Tick the rows you want to change");
    }
    if (later()) {
      var wanted = dayFrom(today);
      if (wanted == null || wanted.isBefore(today) || wanted.isAfter(today.plusYears(2))) {
        errors.add("batch-day", "Choose today or a day within the next two years");
      }
    } else if (!begins() && owner().isEmpty()) {
      errors.add("to", "Choose who takes them on");
    }
    return errors;
  }

  /** The day chosen by button or by date; null when there is none. */
  @Nullable LocalDate dayFrom(LocalDate today) {
    try {
      return days == null || days.isBlank()
          ? LocalDate.parse(dayOrEmpty())
          : today.plusDays(Integer.parseInt(days));
    } catch (DateTimeParseException | NumberFormatException noDay) {
      return null;
    }
  }

  Optional<Owner> owner() {
    try {
      return Optional.of(Owner.of(toOrEmpty()));
    } catch (IllegalArgumentException nobody) {
      return Optional.empty();
    }
  }
}
