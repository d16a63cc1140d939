package org.carewright.escalation;

import static org.carewright.escalation.Wait.days;
import static org.carewright.escalation.Wait.hours;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.carewright.access.StaffId;
import org.carewright.calendar.WorkingCalendar;
import org.carewright.task.OverdueTask;
import org.jspecify.annotations.Nullable;

/**
 * When an organisation tells whom of what is overdue.
 *
 * @param version 0 is the usual one, which holds until an organisation makes its own
 * @param supervisor who is told last; null when nobody is named
 */
record Policy(int version, Map<Pace, Rule> rules, @Nullable StaffId supervisor) {

  Policy {
    rules = Map.copyOf(rules);
  }

  static Policy usual() {
    var rules = new EnumMap<Pace, Rule>(Pace.class);
    rules.put(Pace.SEVERE, new Rule(hours(0), hours(1), hours(2), true));
    rules.put(Pace.URGENT, new Rule(hours(0), hours(4), days(1), false));
    rules.put(Pace.SOON, new Rule(hours(0), days(1), days(2), false));
    rules.put(Pace.ROUTINE, new Rule(hours(0), days(1), days(3), false));
    return new Policy(0, rules, null);
  }

  Rule rule(Pace pace) {
    return rules.getOrDefault(pace, new Rule(hours(0), hours(0), hours(0), true));
  }

  Rule rule(OverdueTask task) {
    return rule(Pace.of(task.harm(), task.priority()));
  }

  Instant moment(OverdueTask task, Level level, WorkingCalendar calendar) {
    return rule(task).moment(level, task.overdueAt(), calendar);
  }
}
