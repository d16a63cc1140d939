package org.carewright.contact;

import java.util.List;
import java.util.Locale;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Option;

/**
 * The fields that say what a contact was, for recording and for correcting one.
 *
 * @param parties whom it can have been with
 * @param numbers the numbers it can have gone through
 * @param silent the numbers at which no message may be left
 * @param interpreter whether the person needs one
 */
record ContactFields(
    ContactForm form,
    FieldErrors errors,
    String calledName,
    List<Option> parties,
    List<Option> numbers,
    List<String> silent,
    boolean interpreter,
    List<Suggested> findings) {

  /**
   * How things are, and the day on which that suggests to be in touch again.
   *
   * @param due ISO date, or "" where no next step is set
   */
  record Suggested(Finding finding, String due) {}

  static final List<Integer> MINUTES = List.of(5, 10, 15, 20, 30);

  String value(String name) {
    return form.get(name);
  }

  boolean is(String name, String value) {
    return form.has(name, value);
  }

  /** What stands beside a choice as a warning; empty for most. */
  String caution(NotReached why) {
    return why == NotReached.LEFT_MESSAGE && !silent.isEmpty()
        ? "Leave no message on " + String.join(", ", silent)
        : "";
  }

  /** The modes in which it can happen, as classes that the style sheet shows by. */
  static String modes(NotReached why) {
    var classes = new StringBuilder();
    for (var mode : Mode.values()) {
      if (why.fits(mode)) {
        classes.append(" in-").append(mode.name().toLowerCase(Locale.ROOT));
      }
    }
    return classes.toString();
  }
}
