package org.carewright.task;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.carewright.task.TaskPanel.Action;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Option;
import org.jspecify.annotations.Nullable;

/**
 * What a form about a task sends.
 *
 * @param choice an outcome, what happened, or the new owner
 * @param days a number of days from today, when one of those buttons was pressed
 * @param finding how the patient is, when a contact is to be recorded with the closing
 * @param minutes the contact took
 * @param then what follows an attempt in vain
 * @param version of the task as the person saw it
 */
record TaskActionForm(
    @Nullable String choice,
    @Nullable String day,
    @Nullable String days,
    @Nullable String note,
    @Nullable String finding,
    @Nullable String minutes,
    @Nullable String then,
    @Nullable String back,
    @Nullable Integer version) {

  private static final int LONGEST_NOTE = 4000;
  private static final int MOST_MINUTES = 600;

  static TaskActionForm fresh(String day) {
    return new TaskActionForm(null, day, null, null, null, null, null, null, null);
  }

  String choiceText() {
    return text(choice);
  }

  String dayText() {
    return text(day);
  }

  String noteText() {
    return text(note);
  }

  String findingText() {
    return text(finding);
  }

  String minutesText() {
    return text(minutes).strip();
  }

  Unreached.Then thenOrAgain() {
    return Arrays.stream(Unreached.Then.values())
        .filter(one -> one.name().equals(then))
        .findFirst()
        .orElse(Unreached.Then.AGAIN);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
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

  /** Whether the closing tells enough of a contact to record one. */
  boolean tellsOfContact() {
    return choiceText().equals(Outcome.CONTACT_MADE.name())
        && !(findingText().isEmpty() && minutesText().isEmpty());
  }

  FieldErrors right() {
    return new FieldErrors();
  }

  FieldErrors wrong(String field, String sentence) {
    return new FieldErrors().add(field, sentence);
  }

  FieldErrors errors(Action action, Task task, LocalDate today, List<Option> findings) {
    return switch (action) {
      case CLOSURE -> closure(task, findings);
      case ATTEMPTS -> attempt(today);
      case DUE -> due(today);
      case OWNER -> owner();
    };
  }

  private FieldErrors closure(Task task, List<Option> findings) {
    var outcome = task.kind().outcomes().stream().filter(o -> o.name().equals(choice)).findFirst();
    if (outcome.isEmpty()) {
      return wrong("choice", "Choose how it ended");
    }
    if (tellsOfContact()) {
      return contact(findings);
    }
    return outcome.get().noteNeeded() && noteOrNull() == null
        ? wrong("note", "Say why in a few words")
        : right();
  }

  private FieldErrors contact(List<Option> findings) {
    var errors = right();
    if (findings.stream().noneMatch(one -> one.value().equals(finding))) {
      errors.add("finding", "Choose how they are");
    }
    var counted = minutesOrNull();
    if (!minutesText().isEmpty() && (counted == null || counted > MOST_MINUTES)) {
      errors.add("minutes", "Enter whole minutes, up to " + MOST_MINUTES);
    }
    if (noteOrNull() == null) {
      errors.add("note", "Say in a line what was said");
    }
    return errors;
  }

  @Nullable Integer minutesOrNull() {
    return minutesText().matches("[0-9]{1,4}") ? Integer.valueOf(minutesText()) : null;
  }

  private FieldErrors attempt(LocalDate today) {
    var errors = new FieldErrors();
    if (Arrays.stream(Attempt.Result.values()).noneMatch(r -> r.name().equals(choice))) {
      errors.add("choice", "Choose what happened");
    }
    if (thenOrAgain() == Unreached.Then.STOP) {
      return noteOrNull() == null ? errors.add("note", "Say why you stop in a few words") : errors;
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
