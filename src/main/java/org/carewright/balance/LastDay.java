package org.carewright.balance;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.carewright.access.CurrentViewer;
import org.carewright.access.Directory;
import org.carewright.access.Role;
import org.carewright.access.Staff;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.platform.BrokenRule;
import org.carewright.task.NewTask;
import org.carewright.task.Owner;
import org.carewright.task.Priority;
import org.carewright.task.Reason;
import org.carewright.task.Source;
import org.carewright.task.TaskKind;
import org.carewright.task.Tasks;
import org.carewright.ui.Dates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The end of someone's last day: what was planned is checked against what is then true, and done in
 * one transaction. If it no longer fits, nothing is done, nobody is left behind, and the lead is
 * told by a task on their own list and on the balance page.
 */
@Component
class LastDay {

  private static final Logger log = LoggerFactory.getLogger(LastDay.class);

  private final Departures departures;
  private final Leaving leaving;
  private final Cases cases;
  private final Tasks tasks;
  private final Directory directory;
  private final CurrentViewer viewers;
  private final ObjectProvider<SchedulerClient> jobs;
  private final TransactionTemplate transaction;
  private final Clock clock;

  LastDay(
      Departures departures,
      Leaving leaving,
      Cases cases,
      Tasks tasks,
      Directory directory,
      CurrentViewer viewers,
      ObjectProvider<SchedulerClient> jobs,
      TransactionTemplate transaction,
      Clock clock) {
    this.departures = departures;
    this.leaving = leaving;
    this.cases = cases;
    this.tasks = tasks;
    this.directory = directory;
    this.viewers = viewers;
    this.jobs = jobs;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Asks for the job in the caller's transaction; it runs when the day is over where they work. */
  void ask(DepartureId id, LocalDate lastDay, Viewer by) {
    jobs.getObject()
        .scheduleIfNotExists(
            new TaskInstance<Void>(DepartureTask.NAME, id.toString()), after(lastDay, by));
  }

  static Instant after(LocalDate lastDay, Viewer by) {
    return lastDay.plusDays(1).atStartOfDay(by.zone()).toInstant();
  }

  /** Does what was planned, once: a departure that is settled already is left alone. */
  void end(DepartureId id) {
    try {
      transaction.executeWithoutResult(tx ->
          departures
              .lock(id)
              .filter(departure -> departure.status() == Departure.Status.PLANNED)
              .ifPresent(this::end));
    } catch (DataAccessException | TransactionException e) {
      var rule = BrokenRule.behind(e).orElseThrow(() -> e).sentence();
      transaction.executeWithoutResult(
          tx -> departures.lock(id).ifPresent(departure -> refuse(departure, rule)));
    }
  }

  private void end(Departure departure) {
    var by = lead(departure);
    if (by.isEmpty()) {
      refuse(departure, "There is no team lead at work who could hand over for them.");
      return;
    }
    var answer =
        leaving.leave(
            by.get(),
            departure.staff(),
            departure.proposal(),
            departure.restTo(),
            Applying.Care.TO_THE_FACT);
    switch (answer) {
      case Applying.Answer.Applied applied ->
          departures.settle(
              departure.id(), Departure.Status.DONE, people(applied.patients()) + " handed over");
      case Applying.Answer.Refused refused -> refuse(departure, refused.sentence());
    }
  }

  private static String people(int number) {
    return number == 1 ? "1 person" : number + " people";
  }

  /** Whoever planned it, or another lead when they are no longer one. */
  private Optional<Viewer> lead(Departure departure) {
    var planner = viewers.load(departure.plannedBy()).filter(Viewer::leads);
    if (planner.isPresent()) {
      return planner;
    }
    return directory.listStaff(departure.organisation()).stream()
        .filter(staff -> staff.role() == Role.TEAM_LEAD)
        .filter(staff -> !staff.id().equals(departure.staff()))
        .map(Staff::id)
        .findFirst()
        .flatMap(viewers::load);
  }

  private void refuse(Departure departure, String reason) {
    log.warn(
        "The departure {} was not made and waits for a lead to plan it again: a rule or a change stood in the way",
        departure.id());
    departures.settle(departure.id(), Departure.Status.REFUSED, reason);
    lead(departure).ifPresent(lead -> tell(lead, departure, reason));
  }

  /** A task is always for a patient: it is for the first of those who still have no one new. */
  private void tell(Viewer lead, Departure departure, String reason) {
    var left = cases.of(lead, departure.staff());
    if (left.isEmpty()) {
      return;
    }
    var today = lead.today(clock);
    tasks.open(
        lead,
        new NewTask(
            left.getFirst().patient(),
            null,
            TaskKind.COORDINATION,
            "%s was to leave: find coordinators for %s"
                .formatted(departure.name(), people(left.size())),
            new Reason(
                "Nobody leaves while people are in their care",
                reason + " Last day " + Dates.plain(departure.lastDay()) + ", looked at",
                today),
            new Source("departure", departure.id().value()),
            Owner.of(lead.staff()),
            today,
            Priority.URGENT));
  }

  /** Takes back a plan; the job finds nothing to do. */
  void cancel(StaffId staff) {
    departures
        .planned(staff)
        .ifPresent(d -> departures.settle(d.id(), Departure.Status.CANCELLED, null));
  }
}
