package org.carewright.caseload;

import org.carewright.access.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * An enrolment began, was paused, resumed, changed or closed, in this transaction.
 *
 * @param before as it was; null when it begins
 */
public record EnrolmentChanged(Viewer by, @Nullable Enrolment before, Enrolment now) {}
