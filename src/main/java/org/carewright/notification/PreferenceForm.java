package org.carewright.notification;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import org.carewright.ui.FieldErrors;
import org.jspecify.annotations.Nullable;

/** What the form on how one is told sends; what is not ticked arrives as null. */
record PreferenceForm(
    @Nullable String inApp,
    @Nullable String byEmail,
    @Nullable String rhythm,
    @Nullable String quietFrom,
    @Nullable String quietUntil) {

  static PreferenceForm of(Preference preference) {
    return new PreferenceForm(
        preference.inApp() ? "on" : null,
        preference.byEmail() ? "on" : null,
        preference.rhythm().name(),
        preference.quietFrom().toString(),
        preference.quietUntil().toString());
  }

  FieldErrors errors() {
    var errors = new FieldErrors();
    if (inApp == null && byEmail == null) {
      errors.add("inApp", "Choose at least one place to be told");
    }
    if (chosen().isEmpty()) {
      errors.add("rhythm", "Choose how often you want to be told");
    }
    if (time(quietFrom).isEmpty()) {
      errors.add("quietFrom", "Enter when quiet begins, such as 20:00");
    }
    if (time(quietUntil).isEmpty()) {
      errors.add("quietUntil", "Enter when quiet ends, such as 07:00");
    }
    return errors;
  }

  /** Only of a form without errors. */
  Preference preference() {
    return new Preference(
        inApp != null,
        byEmail != null,
        chosen().orElseThrow(),
        time(quietFrom).orElseThrow(),
        time(quietUntil).orElseThrow());
  }

  String rhythmText() {
    return rhythm == null ? "" : rhythm;
  }

  String fromText() {
    return quietFrom == null ? "" : quietFrom;
  }

  String untilText() {
    return quietUntil == null ? "" : quietUntil;
  }

  private Optional<Rhythm> chosen() {
    return Arrays.stream(Rhythm.values()).filter(one -> one.name().equals(rhythm)).findFirst();
  }

  private static Optional<LocalTime> time(@Nullable String text) {
    try {
      return text == null ? Optional.empty() : Optional.of(LocalTime.parse(text.strip()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
