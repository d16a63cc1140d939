package org.carewright.contact;

import java.util.List;

/**
 * A contact that is on record.
 *
 * @param asides what could not be done beside it because someone else was quicker, in sentences
 * @param before it had been recorded before by the same form; nothing was done again
 */
public record Recorded(Contact contact, List<String> asides, boolean before) {

  public Recorded {
    asides = List.copyOf(asides);
  }
}
