package org.carewright.task;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.carewright.task.TaskPanel.Action;
import org.carewright.ui.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * What a form about a task sends.
 *
 * @param days a number of days from today, when one of those buttons was pressed
 * @param version of the task as the person saw it
 */
record TaskActionForm(
    @Nullable String choice,
    @Nullable String day,
    @Nullable String days,
    @Nullable String note,
    @Nullable String back,
    @Nullable Integer version) {

  private static final int LONGEST_NOTE = 4000;

  String choiceText() {
    return choice == null ? "" : choice;
  }

  @Nullable String noteOrNull() {
    return note == null || note.isBlank() ? null : shortened(note);
  }

  static String shortened(String note) {
    var text = note.strip();
    return text.length() > LONGEST_NOTE ? text.substring(0, LONGEST_NOTE) : text;
  }

  int seen() {
    return version == null ? Tasks.LATEST : version;
  }

  FieldErrors right() {
    return new FieldErrors();
  }

  FieldErrors wrong(String field, String sentence) {
    return new FieldErrors().add(field, sentence);
  }

  TaskPanels.Typed typed(FieldErrors errors, @Nullable String overtaken) {
    return new TaskPanels.Typed(
        choiceText(), day == null ? "" : day, note == null ? "" : note, errors, overtaken);
  }

  FieldErrors errors(Action action, Task task, LocalDate today) {
    return switch (action) {
      case CLOSURE -> closure(task);
      case ATTEMPTS -> attempt(today);
      case DUE -> due(today);
      case OWNER -> owner();
    };
  }

  private FieldErrors closure(Task task) {
    var outcome = task.kind().outcomes().stream().filter(o -> o.name().equals(choice)).findFirst();
    if (outcome.isEmpty()) {
      return wrong("choice", "Choose how it ended");
    }
    return outcome.get().noteNeeded() && noteOrNull() == null
        ? wrong("note", "Say why in a few words")
        : right();
  }

  private FieldErrors attempt(LocalDate today) {
    var errors = new FieldErrors();
    if (Arrays.stream(Attempt.Result.values()).noneMatch(r -> r.name().equals(choice))) {
      errors.add("choice", "Choose what happened");
    }
    return checkDay(errors, today);
  }

  private FieldErrors due(LocalDate today) {
    return checkDay(new FieldErrors(), today);
  }

  private FieldErrors checkDay(FieldErrors errors, LocalDate today) {
    var chosen = dayFrom(today);
    if (chosen == null) {
      return errors.add("day", "Enter a day");
    }
    if (chosen.isBefore(today)) {
      return errors.add("day", "Choose today or a later day");
    }
    return chosen.isAfter(today.plusYears(2))
        ? errors.add("day", "Choose a day within the next two years")
        : errors;
  }

  private FieldErrors owner() {
    try {
      Owner.of(choiceText());
      return right();
    } catch (IllegalArgumentException nobody) {
      return wrong("choice", "Choose a person or a team");
    }
  }

  /** The day chosen by button or by date; null when there is none. */
  @Nullable LocalDate dayFrom(LocalDate today) {
    try {
      if (days != null && !days.isBlank()) {
        return today.plusDays(Integer.parseInt(days));
      }
      return day == null || day.isBlank() ? null : LocalDate.parse(day.strip());
    } catch (DateTimeParseException | NumberFormatException noDay) {
      return null;
    }
  }
}
