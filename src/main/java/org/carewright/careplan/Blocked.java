package org.carewright.careplan;

/**
 * An action that cannot become a task as it stands.
 *
 * @param why in words that say what to do
 * @param owner whether it is about who does it, and not about the day
 */
record Blocked(Action action, String why, boolean owner) {

  String sentence() {
    return "“%s”: %s".formatted(action.what(), why);
  }
}
