package org.carewright.clock;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.carewright.ui.FieldErrors;
import org.jspecify.annotations.Nullable;

/** A clock that a person starts. */
record StartForm(
    @Nullable String code, @Nullable String about, @Nullable String day, @Nullable String time) {

  static StartForm fresh(LocalDateTime now) {
    return new StartForm(
        "",
        "",
        now.toLocalDate().toString(),
        now.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString());
  }

  Optional<ClockRule> rule(List<ClockRule> startable) {
    return startable.stream().filter(rule -> rule.code().equals(code)).findFirst();
  }

  FieldErrors errors(List<ClockRule> startable, LocalDateTime now) {
    var errors = new FieldErrors();
    if (rule(startable).isEmpty()) {
      errors.add("code", "Choose a clock");
    }
    var about = RuleForm.text(this.about);
    if (about.isEmpty() || about.length() > 200) {
      errors.add("about", "Say what it is for, in at most 200 letters");
    }
    var since = since();
    if (since == null) {
      errors.add("day", "Enter the day and time from which it runs");
    } else if (since.isAfter(now) || since.isBefore(now.minusYears(1))) {
      errors.add("day", "Choose a moment within the last year");
    }
    return errors;
  }

  @Nullable LocalDateTime since() {
    try {
      return LocalDate.parse(RuleForm.text(day)).atTime(LocalTime.parse(RuleForm.text(time)));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
