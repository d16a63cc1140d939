package org.carewright.cover;

import org.carewright.access.Viewer;

/** Someone is away from now on and their work is with who covers, in this transaction. */
public record AbsenceBegun(Viewer by, Absence absence) {}
