package org.carewright.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.carewright.access.CurrentViewer;
import org.carewright.access.Directory;
import org.carewright.access.OrganisationId;
import org.carewright.access.Relationships;
import org.carewright.access.Relationships.Pair;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.calendar.WorkingCalendar;
import org.carewright.calendar.WorkingCalendars;
import org.carewright.notification.NewNotice;
import org.carewright.notification.NoticeKind;
import org.carewright.notification.Notices;
import org.carewright.platform.Ids;
import org.carewright.task.OverdueTask;
import org.carewright.task.OverdueWork;
import org.carewright.task.OverdueWork.Line;
import org.carewright.task.OverdueWork.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the tasks whose moment has come one step further: all of it in one transaction, so that a
 * crash leaves either everything or nothing of it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Batch {

  /** What a pass looks up once. */
  static final class Known {
    private final Map<OrganisationId, Policy> policies = new HashMap<>();
    private final Map<OrganisationId, WorkingCalendar> calendars = new HashMap<>();
    private final Map<StaffId, Viewer> viewers = new HashMap<>();
    private @Nullable Roster roster;
  }

  private final OverdueWork work;
  private final EscalationRows rows;
  private final Policies policies;
  private final WorkingCalendars calendars;
  private final Directory directory;
  private final Relationships relationships;
  private final CurrentViewer viewers;
  private final Notices notices;
  private final Ids ids;

  Batch(
      OverdueWork work,
      EscalationRows rows,
      Policies policies,
      WorkingCalendars calendars,
      Directory directory,
      Relationships relationships,
      CurrentViewer viewers,
      Notices notices,
      Ids ids) {
    this.work = work;
    this.rows = rows;
    this.policies = policies;
    this.calendars = calendars;
    this.directory = directory;
    this.relationships = relationships;
    this.viewers = viewers;
    this.notices = notices;
    this.ids = ids;
  }

  /** The tasks must be locked. */
  Pass.Counts step(List<OverdueTask> tasks, Instant until, Known known) {
    var steps = new ArrayList<Step>();
    var due = new ArrayList<OverdueTask>();
    for (var task : tasks) {
      var moment = moment(task, Level.of(task.level() + 1), known);
      if (moment.isAfter(until)) {
        steps.add(new Step(task, task.level(), moment));
      } else {
        due.add(task);
      }
    }
    var postponed = steps.size();
    var escalated = due.isEmpty() ? List.<Escalated>of() : escalate(due, known);
    escalated.forEach(one -> steps.add(step(one, known)));
    var told = rows.add(escalated);
    tell(told, known);
    work.move(steps);
    return new Pass.Counts(told.size(), postponed);
  }

  private List<Escalated> escalate(List<OverdueTask> due, Known known) {
    var roster = roster(known);
    var seers = seers(due, roster, known);
    var before = rows.toldBefore(due);
    return due.stream()
        .map(task -> {
          var policy = policy(task.organisation(), known);
          var told = before.getOrDefault(task.id(), ToldBefore.NOBODY);
          return new Escalated(
              ids.next(),
              task,
              new Ladder(roster, policy, seers).next(task, told),
              moment(task, Level.of(task.level() + 1), known),
              policy.version());
        })
        .toList();
  }

  private Set<Pair> seers(List<OverdueTask> due, Roster roster, Known known) {
    return relationships.seen(
        due.stream()
            .flatMap(task ->
                Ladder.candidates(task, roster, policy(task.organisation(), known)).stream()
                    .map(who -> new Pair(task.patient(), who)))
            .collect(Collectors.toSet()));
  }

  private Step step(Escalated one, Known known) {
    var level = one.rung().level();
    var next =
        level == Level.SUPERVISOR ? null : moment(one.task(), Level.of(level.number() + 1), known);
    return new Step(one.task(), level.number(), next);
  }

  private void tell(List<Escalated> told, Known known) {
    notices.tell(
        told.stream()
            .filter(one -> !one.rung().again())
            .flatMap(one -> one.rung().told().stream().map(to -> notice(one, to, known)))
            .toList());
    work.note(told.stream().map(one -> line(one, known)).toList());
  }

  private NewNotice notice(Escalated one, StaffId to, Known known) {
    var task = one.task();
    var level = one.rung().level();
    var since = Lapse.words(task.overdueAt(), calendar(task.organisation(), known).zone());
    return new NewNotice(
        to,
        level == Level.OWNER ? NoticeKind.OVERDUE : NoticeKind.ESCALATED,
        task.title()
            + ", "
            + since
            + (level == Level.OWNER ? "" : "; you are told as " + level.words()),
        task.path(),
        task.patient(),
        task.id().value(),
        one.id(),
        policy(task.organisation(), known).rule(task).atOnce(),
        one.due());
  }

  private Line line(Escalated one, Known known) {
    var rung = one.rung();
    var people = rung.told().stream().map(who -> viewer(who, known)).toList();
    var names = people.stream().map(Viewer::name).collect(Collectors.joining(", "));
    var detail =
        (rung.level() == Level.OWNER
                ? "Overdue; told: " + names
                : "Escalated to " + rung.level().words() + "; told: " + names)
            + (rung.note() == null ? "" : ". " + rung.note());
    return new Line(one.task(), detail);
  }

  private Instant moment(OverdueTask task, Level level, Known known) {
    return policy(task.organisation(), known)
        .moment(task, level, calendar(task.organisation(), known));
  }

  private Policy policy(OrganisationId organisation, Known known) {
    return known.policies.computeIfAbsent(organisation, policies::current);
  }

  private WorkingCalendar calendar(OrganisationId organisation, Known known) {
    return known.calendars.computeIfAbsent(organisation, calendars::of);
  }

  private Roster roster(Known known) {
    var roster = known.roster;
    if (roster == null) {
      roster = new Roster(directory.listAllStaff());
      known.roster = roster;
    }
    return roster;
  }

  private Viewer viewer(StaffId who, Known known) {
    return known.viewers.computeIfAbsent(who, key -> viewers.load(key).orElseThrow());
  }
}
