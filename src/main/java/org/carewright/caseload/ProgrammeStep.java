package org.carewright.caseload;

import java.time.LocalDate;
import org.carewright.calendar.WorkingCalendar;
import org.carewright.task.TaskKind;

/**
 * One of the tasks that an enrolment begins with.
 *
 * @param why the rule that stands on the task's row
 */
public record ProgrammeStep(
    TaskKind kind, String title, int dueIn, boolean workingDays, String why) {

  /** The last working day that the rule allows; a rule that ends at once allows any day. */
  public LocalDate due(LocalDate start, WorkingCalendar calendar) {
    return workingDays
        ? calendar.after(start, dueIn)
        : calendar.lastFrom(start.plusDays(1), start.plusDays(dueIn));
  }
}
