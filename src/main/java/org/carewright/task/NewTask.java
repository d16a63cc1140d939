package org.carewright.task;

import java.time.LocalDate;
import org.carewright.platform.PatientId;
import org.jspecify.annotations.Nullable;

/** A task to open. */
public record NewTask(
    PatientId patient,
    @Nullable EnrolmentId enrolment,
    TaskKind kind,
    String title,
    Reason reason,
    Source source,
    Owner owner,
    LocalDate due,
    Priority priority) {}
