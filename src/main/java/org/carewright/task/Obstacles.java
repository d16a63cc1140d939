package org.carewright.task;

import java.time.Clock;
import java.time.LocalDate;
import org.carewright.access.Directory;
import org.carewright.access.Relationships;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Why what is wanted of a task cannot be, in words that say what to do. */
@Component
class Obstacles {

  private static final String NOBODY_AT_WORK =
      "Nobody there is at work to do this. Choose someone else, or a team with members.";

  private static final String MAY_NOT_SEE =
      "%s may not see this patient, so the work would be hidden from them. Put them on the care"
          + " team first, or choose someone else.";

  private final TaskRows rows;
  private final Relationships relationships;
  private final Directory directory;
  private final Clock clock;

  Obstacles(TaskRows rows, Relationships relationships, Directory directory, Clock clock) {
    this.rows = rows;
    this.relationships = relationships;
    this.directory = directory;
    this.clock = clock;
  }

  /** Why this owner could not do work for this patient, or null. */
  @Nullable String of(PatientId patient, Owner owner) {
    if (!rows.canAct(owner)) {
      return NOBODY_AT_WORK;
    }
    return owner instanceof Owner.OfStaff o && !relationships.isSeenBy(patient, o.staff())
        ? MAY_NOT_SEE.formatted(directory.getStaff(o.staff()).name())
        : null;
  }

  /** Why a day is too late for the task's clock, or null; once it has run out, any day will do. */
  @Nullable String late(Viewer by, Task task, LocalDate day) {
    var deadline = task.deadline();
    if (deadline == null || task.isPastDeadline(clock.instant())) {
      return null;
    }
    return day.isAfter(deadline.lastDay(by.zone()))
        ? "The clock “%s” runs out on %s. Choose a day until then."
            .formatted(deadline.clock(), Dates.time(deadline.lastMoment(), by.zone()))
        : null;
  }
}
