package org.carewright.draft;

/** What came of saving a draft. */
public sealed interface Saving {

  record Saved() implements Saving {}

  /** More than a form can reasonably hold; what was saved before stays. */
  record TooLarge() implements Saving {}

  /** The form is about something this person may not see. */
  record NotAllowed() implements Saving {}
}
