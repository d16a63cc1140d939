package org.carewright.caseload;

import java.time.Instant;
import org.carewright.task.EnrolmentId;
import org.jspecify.annotations.Nullable;

/** One line of an enrolment's history, in plain words. */
public record EnrolmentEvent(
    EnrolmentId enrolment, Instant at, String byName, String detail, @Nullable String note) {}
