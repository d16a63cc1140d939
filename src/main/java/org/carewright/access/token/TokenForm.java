package org.carewright.access.token;

import java.time.Duration;
import org.carewright.access.Scopes;
import org.carewright.ui.FieldErrors;

/** What is asked for a new token. */
record TokenForm(String name, String scopes, String days) {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_SCOPES = 4_000;

  /** Reads whatever the person may see, and changes nothing. */
  static TokenForm blank() {
    return new TokenForm("", "system/*.rs", "90");
  }

  FieldErrors errors() {
    var errors = new FieldErrors();
    if (name.isBlank()) {
      errors.add("name", "Say what the token is for, so that you know it later");
    } else if (name.length() > LONGEST_NAME) {
      errors.add("name", "Use %d characters or fewer".formatted(LONGEST_NAME));
    }
    if (scopes.length() > LONGEST_SCOPES || Scopes.parse(scopes).isEmpty()) {
      errors.add(
          "scopes",
          "Write scopes such as system/Patient.rs, with blanks between them; the letters are c, r, u,"
              + " d and s, in that order");
    }
    if (!days.matches("30|90|365")) {
      errors.add("days", "Choose how long it lasts");
    }
    return errors;
  }

  Duration lasting() {
    return Duration.ofDays(Long.parseLong(days));
  }
}
