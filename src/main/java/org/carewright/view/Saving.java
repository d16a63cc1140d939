package org.carewright.view;

/** What became of a wish to keep a view. */
sealed interface Saving {

  /** Kept; an earlier view of that name on that list is replaced. */
  record Saved(SavedView view) implements Saving {}

  /** Not kept; the sentence says what to do. */
  record Refused(String sentence) implements Saving {}
}
