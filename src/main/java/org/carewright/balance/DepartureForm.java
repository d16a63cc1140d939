package org.carewright.balance;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Option;
import org.jspecify.annotations.Nullable;

/**
 * When someone leaves.
 *
 * @param when "now" or "later"
 * @param rest who takes on work for people whom nobody here coordinates
 * @param proposal the split that was looked at
 */
record DepartureForm(
    @Nullable String when,
    @Nullable String lastDay,
    @Nullable String rest,
    @Nullable ProposalId proposal) {

  static final List<Option> WHEN =
      List.of(new Option("now", "Now"), new Option("later", "At the end of their last day"));

  static DepartureForm empty() {
    return new DepartureForm("now", "", "", null);
  }

  FieldErrors errors(LocalDate today, List<Option> owners) {
    var errors = new FieldErrors();
    if (!now() && !CapacityForm.text(when).equals("later")) {
      errors.add("when", "Choose when they leave");
    }
    if (CapacityForm.text(when).equals("later")
        && day().filter(day -> !day.isBefore(today)).isEmpty()) {
      errors.add("lastDay", "Enter the last day, today or later");
    }
    if (!CapacityForm.text(rest).isEmpty()
        && owners.stream().noneMatch(o -> o.value().equals(CapacityForm.text(rest)))) {
      errors.add("rest", "Choose who takes these on");
    }
    return errors;
  }

  boolean now() {
    return CapacityForm.text(when).equals("now");
  }

  Optional<LocalDate> day() {
    try {
      return Optional.of(LocalDate.parse(CapacityForm.text(lastDay)));
    } catch (DateTimeParseException notADate) {
      return Optional.empty();
    }
  }
}
