package org.carewright.cover.handover;

import org.carewright.ui.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * What to know about one patient.
 *
 * @param version the note's version when the form was opened; 0 when there was none
 */
record NoteForm(
    @Nullable String needToKnow, @Nullable String contactPreference, @Nullable Integer version) {

  private static final int LONGEST = 4000;
  private static final int LONGEST_PREFERENCE = 200;

  static NoteForm of(@Nullable Note note) {
    return note == null
        ? new NoteForm("", "", 0)
        : new NoteForm(note.needToKnow(), note.contactPreference(), note.version());
  }

  String know() {
    return text(needToKnow);
  }

  String preference() {
    return text(contactPreference);
  }

  int seen() {
    return version == null ? 0 : version;
  }

  boolean isEmpty() {
    return know().isEmpty() && preference().isEmpty();
  }

  boolean says(Note note) {
    return note.needToKnow().equals(know()) && note.contactPreference().equals(preference());
  }

  FieldErrors errors() {
    var errors = new FieldErrors();
    if (know().length() > LONGEST) {
      errors.add("needToKnow", "Shorten it to %d letters".formatted(LONGEST));
    }
    if (preference().length() > LONGEST_PREFERENCE) {
      errors.add("contactPreference", "Shorten it to %d letters".formatted(LONGEST_PREFERENCE));
    }
    return errors;
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value.strip().replace("\r\n", "\n");
  }
}
