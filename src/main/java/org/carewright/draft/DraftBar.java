package org.carewright.draft;

/** The offer above a form to go on where one left it. {@code fields} is JSON for the script. */
record DraftBar(String savedAt, String fields) {}
