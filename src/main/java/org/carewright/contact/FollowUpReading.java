package org.carewright.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.carewright.task.Owner;
import org.carewright.task.TaskId;
import org.carewright.task.TaskKind;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Option;
import org.jspecify.annotations.Nullable;

/** Reads what follows from the contact from the form. */
record FollowUpReading(ContactForm form, List<Option> owners, LocalDate today) {

  static final String OPEN = "open";
  static final String PLANNED = "planned";

  FollowUp read(FieldErrors errors) {
    var answers = form.all("answers").stream().flatMap(FollowUpReading::task).toList();
    if (!form.reached()) {
      return new FollowUp(
          answers, null, day("tryAgain", errors), form.get("tellLead").equals("yes"));
    }
    return new FollowUp(answers, next(errors), null, false);
  }

  private @Nullable NextStep next(FieldErrors errors) {
    if (form.get("next").equals(PLANNED)) {
      return null;
    }
    var title = form.get("nextTitle");
    if (title.isEmpty()) {
      errors.add("nextTitle", "Say what is to be done next");
    }
    var due = day("nextDue", errors);
    var owner = owner().orElse(null);
    if (owner == null) {
      errors.add("nextOwner", "Choose who does it");
    }
    if (title.isEmpty() || due == null || owner == null) {
      return null;
    }
    var kind = form.one("nextKind", TaskKind.class).orElse(TaskKind.CONTACT);
    return new NextStep(title.substring(0, Math.min(title.length(), 200)), kind, due, owner);
  }

  private Optional<Owner> owner() {
    var chosen = form.get("nextOwner");
    return owners.stream()
        .filter(option -> option.value().equals(chosen))
        .findFirst()
        .map(option -> Owner.of(option.value()));
  }

  private @Nullable LocalDate day(String field, FieldErrors errors) {
    var day = form.date(field).orElse(null);
    if (day == null) {
      errors.add(field, "Enter a day");
      return null;
    }
    if (day.isBefore(today) || day.isAfter(today.plusYears(2))) {
      errors.add(field, "Choose a day from today within the next two years");
      return null;
    }
    return day;
  }

  private static Stream<TaskId> task(String id) {
    try {
      return Stream.of(new TaskId(UUID.fromString(id)));
    } catch (IllegalArgumentException e) {
      return Stream.empty();
    }
  }
}
