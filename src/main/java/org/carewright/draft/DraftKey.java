package org.carewright.draft;

import java.util.Optional;
import java.util.regex.Pattern;
import org.carewright.platform.PatientId;

/** Names a draft: the path of its form. */
record DraftKey(String value) {

  private static final Pattern PATIENT =
      Pattern.compile("/patients/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})(?:/.*)?");

  static final int LONGEST = 300;

  boolean valid() {
    return value.startsWith("/") && value.length() <= LONGEST;
  }

  /** The patient whose form it is; their draft is only for those who may see them. */
  Optional<PatientId> patient() {
    var matcher = PATIENT.matcher(value);
    return matcher.matches() ? Optional.of(PatientId.of(matcher.group(1))) : Optional.empty();
  }
}
