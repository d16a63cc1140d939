package org.carewright.cover;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.carewright.access.StaffId;
import org.carewright.task.Owner;
import org.carewright.ui.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * Time away as a person enters it.
 *
 * @param id made with the form, so that a second click enters nothing twice
 * @param cover who covers, as {@link Owner#text}
 */
record AbsenceForm(
    @Nullable String id,
    @Nullable String staff,
    @Nullable String reason,
    @Nullable String from,
    @Nullable String until,
    @Nullable List<String> cover) {

  static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }

  List<String> covers() {
    return cover == null ? List.of() : cover;
  }

  FieldErrors errors() {
    var errors = new FieldErrors();
    try {
      StaffId.of(text(staff));
    } catch (IllegalArgumentException nobody) {
      errors.add("staff", "Choose who is away");
    }
    if (Arrays.stream(AbsenceReason.values()).noneMatch(r -> r.name().equals(reason))) {
      errors.add("reason", "Choose what kind of absence it is");
    }
    if (day(from) == null) {
      errors.add("from", "Enter the first day away");
    }
    if (day(until) == null) {
      errors.add("until", "Enter the last day away; a guess will do");
    }
    try {
      covers().forEach(Owner::of);
    } catch (IllegalArgumentException nobody) {
      errors.add("cover", "Choose who covers from the list");
    }
    return errors;
  }

  static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text(text).isEmpty() ? null : LocalDate.parse(text(text));
    } catch (DateTimeParseException noDay) {
      return null;
    }
  }

  /** The form has been found to be right. */
  NewAbsence absence() {
    return new NewAbsence(
        AbsenceId.of(text(id)),
        StaffId.of(text(staff)),
        AbsenceReason.valueOf(text(reason)),
        LocalDate.parse(text(from)),
        LocalDate.parse(text(until)),
        Cover.of(covers().stream().map(Owner::of).toList()));
  }
}
