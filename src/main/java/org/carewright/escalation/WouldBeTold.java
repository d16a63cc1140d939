package org.carewright.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.carewright.access.Directory;
import org.carewright.access.OrganisationId;
import org.carewright.access.Relationships;
import org.carewright.access.Relationships.Pair;
import org.carewright.access.StaffId;
import org.carewright.calendar.WorkingCalendar;
import org.carewright.calendar.WorkingCalendars;
import org.carewright.task.OverdueTask;
import org.carewright.task.OverdueWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who would be told of how much right now, were a policy the one that holds. It counts and names no
 * patient, so that administrators may see it.
 */
@Component
@Transactional(readOnly = true)
class WouldBeTold {

  static final int LIMIT = 5_000;

  /** One person as one level, and how many tasks that have come so far and no further. */
  record Line(Level level, String name, int tasks, Instant oldest) {}

  /**
   * All of it.
   *
   * @param waiting overdue tasks of which nobody would be told yet
   */
  record Effect(List<Line> lines, int waiting, boolean cut) {
    Effect {
      lines = List.copyOf(lines);
    }
  }

  private record Who(Level level, StaffId staff) {}

  private final OverdueWork work;
  private final Directory directory;
  private final Relationships relationships;
  private final WorkingCalendars calendars;
  private final Clock clock;

  WouldBeTold(
      OverdueWork work,
      Directory directory,
      Relationships relationships,
      WorkingCalendars calendars,
      Clock clock) {
    this.work = work;
    this.directory = directory;
    this.relationships = relationships;
    this.calendars = calendars;
    this.clock = clock;
  }

  Effect under(Policy policy, OrganisationId organisation) {
    var now = clock.instant();
    var calendar = calendars.of(organisation);
    var tasks = work.list(organisation, now, LIMIT);
    var roster = new Roster(directory.listAllStaff());
    var ladder = new Ladder(roster, policy, seers(tasks, roster, policy));
    var told = new HashMap<Who, List<OverdueTask>>();
    var waiting = 0;
    for (var task : tasks) {
      var reached = reached(task, policy, calendar, now);
      if (reached == 0) {
        waiting++;
        continue;
      }
      var rung = ladder.next(at(task, reached - 1), ToldBefore.NOBODY);
      rung.told()
          .forEach(who ->
              told.computeIfAbsent(new Who(rung.level(), who), key -> new ArrayList<>()).add(task));
    }
    return new Effect(lines(told, roster), waiting, tasks.size() == LIMIT);
  }

  private Set<Pair> seers(List<OverdueTask> tasks, Roster roster, Policy policy) {
    return relationships.seen(
        tasks.stream()
            .flatMap(task ->
                Ladder.candidates(task, roster, policy).stream()
                    .map(who -> new Pair(task.patient(), who)))
            .collect(Collectors.toSet()));
  }

  /** The highest level whose moment has come. */
  private static int reached(
      OverdueTask task, Policy policy, WorkingCalendar calendar, Instant now) {
    return (int)
        Arrays.stream(Level.values())
            .filter(level -> !policy.moment(task, level, calendar).isAfter(now))
            .count();
  }

  private static OverdueTask at(OverdueTask task, int level) {
    return new OverdueTask(
        task.patient(),
        task.id(),
        task.organisation(),
        task.owner(),
        task.title(),
        task.priority(),
        task.harm(),
        task.overdueAt(),
        level);
  }

  private static List<Line> lines(Map<Who, List<OverdueTask>> told, Roster roster) {
    return told.entrySet().stream()
        .map(one ->
            new Line(
                one.getKey().level(),
                roster.name(one.getKey().staff()),
                one.getValue().size(),
                one.getValue().getFirst().overdueAt()))
        .sorted(
            Comparator.comparing(Line::level)
                .reversed()
                .thenComparing(Line::tasks, Comparator.reverseOrder())
                .thenComparing(Line::name))
        .toList();
  }
}
