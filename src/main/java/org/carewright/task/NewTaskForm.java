package org.carewright.task;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.carewright.platform.PatientId;
import org.carewright.ui.FieldErrors;
import org.jspecify.annotations.Nullable;

/** A task that a person adds by hand. */
record NewTaskForm(
    @Nullable String title,
    @Nullable String kind,
    @Nullable String owner,
    @Nullable String due,
    @Nullable String priority,
    @Nullable String why) {

  static NewTaskForm fresh(Owner owner) {
    return new NewTaskForm("", TaskKind.CONTACT.name(), owner.text(), "", "ROUTINE", "");
  }

  static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }

  FieldErrors errors(LocalDate today) {
    var errors = new FieldErrors();
    if (text(title).isEmpty() || text(title).length() > 200) {
      errors.add("title", "Say what is to be done, in at most 200 letters");
    }
    if (Arrays.stream(TaskKind.values()).noneMatch(k -> k.name().equals(kind))) {
      errors.add("kind", "Choose what kind of work it is");
    }
    if (text(why).isEmpty() || text(why).length() > 300) {
      errors.add("why", "Say why, so that whoever does it understands");
    }
    checkDay(errors, today);
    checkOwner(errors);
    if (Arrays.stream(Priority.values()).noneMatch(p -> p.name().equals(priority))) {
      errors.add("priority", "Choose how pressing it is");
    }
    return errors;
  }

  private void checkDay(FieldErrors errors, LocalDate today) {
    var day = day();
    if (day == null) {
      errors.add("due", "Enter the day it is due");
    } else if (day.isBefore(today) || day.isAfter(today.plusYears(2))) {
      errors.add("due", "Choose a day from today to two years ahead");
    }
  }

  private void checkOwner(FieldErrors errors) {
    try {
      Owner.of(text(owner));
    } catch (IllegalArgumentException nobody) {
      errors.add("owner", "Choose who will do it");
    }
  }

  private @Nullable LocalDate day() {
    try {
      return text(due).isEmpty() ? null : LocalDate.parse(text(due));
    } catch (DateTimeParseException noDay) {
      return null;
    }
  }

  /** The form has been found to be right. */
  NewTask task(PatientId patient, LocalDate today, String by) {
    return new NewTask(
        patient,
        null,
        TaskKind.valueOf(text(kind)),
        text(title),
        new Reason(text(why), "added by " + by, today),
        Source.PERSON,
        Owner.of(text(owner)),
        LocalDate.parse(text(due)),
        Priority.valueOf(text(priority)));
  }
}
