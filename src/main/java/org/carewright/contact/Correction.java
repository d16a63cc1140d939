package org.carewright.contact;

/** What became of a correction. */
public sealed interface Correction {

  /** It is on record. */
  record Accepted(Contact contact) implements Correction {}

  /**
   * Someone else was first; nothing was changed.
   *
   * @param now the contact as it stands
   * @param sentence who did what, when and why
   */
  record Overtaken(Contact now, String sentence) implements Correction {}
}
