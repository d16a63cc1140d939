package org.carewright.lead;

import java.util.Arrays;
import java.util.Optional;
import org.carewright.ui.FieldErrors;
import org.jspecify.annotations.Nullable;

/** What the form that declines an offer sends. */
record DeclineForm(@Nullable String reason, @Nullable String note, @Nullable String back) {

  private static final int LONGEST = 2000;

  static final DeclineForm EMPTY = new DeclineForm("", "", null);

  static String text(@Nullable String value) {
    var text = value == null ? "" : value.strip();
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  static @Nullable String orNull(@Nullable String value) {
    return text(value).isEmpty() ? null : text(value);
  }

  Optional<Decline> chosen() {
    return Arrays.stream(Decline.values()).filter(d -> d.name().equals(reason)).findFirst();
  }

  FieldErrors errors() {
    var errors = new FieldErrors();
    if (chosen().isEmpty()) {
      errors.add("reason", "Choose why you decline");
    }
    if (chosen().map(Decline::noteNeeded).orElse(false) && text(note).isEmpty()) {
      errors.add("note", "Say a little more, so that they can decide again");
    }
    return errors;
  }
}
