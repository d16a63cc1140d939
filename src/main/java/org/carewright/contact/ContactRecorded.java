package org.carewright.contact;

import org.carewright.access.Viewer;

/** A contact was recorded, corrected or withdrawn, in this transaction; this is how it stands. */
public record ContactRecorded(Viewer by, Contact contact) {}
