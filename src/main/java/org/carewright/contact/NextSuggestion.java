package org.carewright.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.carewright.calendar.WorkingCalendar;
import org.carewright.caseload.Enrolment;
import org.carewright.caseload.Programme;
import org.carewright.task.Task;
import org.carewright.task.TaskId;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;

/**
 * The next step as the form proposes it.
 *
 * @param rule why that day: "Contact every 42 days at medium risk (Long-term conditions)"
 * @param planned what is already planned and may be enough, or null
 */
record NextSuggestion(
    String title, LocalDate due, @Nullable String rule, @Nullable String planned) {

  private static final int WITHOUT_PROGRAMME = 14;

  static NextSuggestion of(
      @Nullable Enrolment enrolment,
      @Nullable Programme programme,
      List<Task> open,
      List<TaskId> answered,
      LocalDate today,
      WorkingCalendar calendar) {
    var planned =
        open.stream()
            .filter(task -> task.kind().reachesOut() && !answered.contains(task.id()))
            .findFirst()
            .map(task ->
                task.title() + ", " + Dates.dayFrom(task.due(), today) + ", " + task.ownerName())
            .orElse(null);
    if (enrolment == null || programme == null) {
      var due = calendar.onOrAfter(today.plusDays(WITHOUT_PROGRAMME));
      return new NextSuggestion("Call again", due, null, planned);
    }
    var days = programme.cadence(enrolment.risk());
    var risk = enrolment.risk().label().toLowerCase(Locale.ROOT);
    var rule = "Contact every %d days at %s risk (%s)".formatted(days, risk, programme.name());
    return new NextSuggestion(
        "Call again", calendar.onOrAfter(today.plusDays(days)), rule, planned);
  }

  /** How soon it should be, given how things are: never later than the programme says. */
  LocalDate dueWhen(Finding finding, LocalDate today, WorkingCalendar calendar) {
    return switch (finding) {
      case URGENT -> calendar.after(today, 1);
      case WORRYING -> soonest(calendar.after(today, 2));
      case CHANGED -> soonest(calendar.onOrAfter(today.plusDays(7)));
      case STEADY, DECLINED -> due;
    };
  }

  private LocalDate soonest(LocalDate day) {
    return day.isBefore(due) ? day : due;
  }
}
