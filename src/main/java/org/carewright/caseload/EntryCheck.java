package org.carewright.caseload;

/**
 * Whether a person meets a programme's entry rule, as far as the record can tell.
 *
 * @param evidence what was found or is missing, in plain words
 */
public record EntryCheck(boolean met, String evidence) {}
