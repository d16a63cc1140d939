package org.carewright.caseload;

import org.carewright.access.Viewer;

/** An enrolment was closed, in this transaction; the one who closed it still sees the patient. */
public record EnrolmentEnded(Viewer by, Enrolment enrolment) {}
