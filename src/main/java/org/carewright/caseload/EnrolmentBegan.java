package org.carewright.caseload;

import org.carewright.access.Viewer;

/** Someone was enrolled, in this transaction. */
public record EnrolmentBegan(Viewer by, Enrolment enrolment) {}
