package org.carewright.caseload;

import org.carewright.access.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Someone else coordinates an enrolment, in this transaction.
 *
 * @param now the same enrolment, or the one that goes on in another organisation
 */
public record CoordinationChanged(
    Viewer by, Enrolment before, Enrolment now, @Nullable String note) {}
