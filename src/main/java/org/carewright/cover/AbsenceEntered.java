package org.carewright.cover;

import org.carewright.access.Viewer;

/** Time away was entered, in this transaction. */
public record AbsenceEntered(Viewer by, Absence absence) {}
