package org.carewright.home.team;

import java.time.LocalDate;
import org.carewright.platform.PatientId;
import org.carewright.task.Priority;
import org.carewright.task.Reason;
import org.carewright.task.TaskId;
import org.carewright.task.TaskKind;

/** An open task with the name of its patient. */
record WorkRow(
    PatientId patient,
    TaskId task,
    int version,
    String name,
    TaskKind kind,
    String title,
    Reason reason,
    LocalDate due,
    Priority priority,
    int attempts) {}
