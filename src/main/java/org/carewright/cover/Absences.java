package org.carewright.cover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.carewright.access.Directory;
import org.carewright.access.OrganisationId;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.cover.AbsenceAnswer.Accepted;
import org.carewright.platform.Problem;
import org.carewright.ui.Dates;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The absences of an organisation. Each is for the person who is away and for the leads to enter
 * and to change; what concerns today takes effect at once, in the same transaction.
 */
@Repository
@Transactional
public class Absences {

  private final AbsenceRows rows;
  private final Turns turns;
  private final AbsenceHistory history;
  private final Directory directory;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Absences(
      AbsenceRows rows,
      Turns turns,
      AbsenceHistory history,
      Directory directory,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.turns = turns;
    this.history = history;
    this.directory = directory;
    this.events = events;
    this.clock = clock;
  }

  public AbsenceAnswer enter(Viewer by, NewAbsence wanted) {
    rows.lock(by.organisation());
    var already = rows.find(wanted.id()).filter(a -> a.staff().equals(wanted.staff()));
    if (already.isPresent()) {
      return new Accepted(already.get());
    }
    if (!mayChange(by, wanted.staff())) {
      throw Problem.notFound("This colleague");
    }
    var refusal = rules(by.organisation(), by.today(clock)).refusal(wanted);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    rows.insert(wanted, by, clock.instant());
    var covers = rows.find(wanted.id()).orElseThrow().coverNames();
    history.add(by, wanted.id(), "Entered, with %s as cover".formatted(covers));
    events.publishEvent(new AbsenceEntered(by, rows.find(wanted.id()).orElseThrow()));
    if (!wanted.firstDay().isAfter(by.today(clock))) {
      turns.begin(by, wanted.id());
    }
    return new Accepted(rows.find(wanted.id()).orElseThrow());
  }

  /** Moves the last day: longer, or shorter. */
  public AbsenceAnswer moveLastDay(Viewer by, AbsenceId id, LocalDate lastDay) {
    rows.lock(by.organisation());
    var absence = getToChange(by, id);
    if (absence.isOver()) {
      return over(absence);
    }
    var refusal = rules(by.organisation(), by.today(clock)).refusal(absence, lastDay);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    if (lastDay.equals(absence.lastDay())) {
      return new Accepted(absence);
    }
    rows.lastDay(id, lastDay);
    var from = Dates.day(absence.lastDay());
    return changed(by, absence, "Last day away moved from " + from + " to " + Dates.day(lastDay));
  }

  /**
   * Gives the work to someone else: of an absence that is on at once, in the same transaction. What
   * the cover so far handed on to others stays with these until the absence ends.
   *
   * @param seen the version that was looked at
   */
  public AbsenceAnswer changeCover(Viewer by, AbsenceId id, int seen, Cover cover) {
    rows.lock(by.organisation());
    var absence = getToChange(by, id);
    if (absence.isOver()) {
      return over(absence);
    }
    if (absence.cover().isSameAs(cover)) {
      return new Accepted(absence);
    }
    if (absence.version() != seen) {
      return new AbsenceAnswer.Overtaken(absence);
    }
    var refusal = rules(by.organisation(), by.today(clock)).refusal(absence, cover);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    var moved = turns.cover(by, absence, cover);
    var now = rows.find(id).orElseThrow().coverNames();
    return changed(
        by,
        absence,
        "Cover changed from %s to %s%s"
            .formatted(
                absence.coverNames(),
                now,
                absence.isOn()
                    ? "; %d %s moved".formatted(moved, moved == 1 ? "task" : "tasks")
                    : ""));
  }

  private AbsenceAnswer changed(Viewer by, Absence before, String detail) {
    history.add(by, before.id(), detail);
    var now = rows.find(before.id()).orElseThrow();
    events.publishEvent(new AbsenceChanged(by, before, now));
    return new Accepted(now);
  }

  /** Ends one that is on, or takes back one that is ahead; again changes nothing. */
  public AbsenceAnswer end(Viewer by, AbsenceId id) {
    rows.lock(by.organisation());
    var absence = getToChange(by, id);
    if (absence.isAhead()) {
      turns.cancel(id);
      return changed(by, absence, "Cancelled");
    }
    if (absence.isOn()) {
      turns.end(by, id);
      return changed(by, absence, "Ended: " + absence.name() + " is back");
    }
    return new Accepted(absence);
  }

  /** What was done to it, latest first. */
  @Transactional(readOnly = true)
  List<AbsenceHistory.Line> history(Absence absence) {
    return history.of(absence.id());
  }

  /** Throws "not here" also for one that the viewer may neither change nor covers. */
  @Transactional(readOnly = true)
  public Absence get(Viewer viewer, AbsenceId id) {
    return rows.find(id)
        .filter(a -> a.organisation().equals(viewer.organisation()))
        .filter(a -> mayChange(viewer, a.staff()) || covers(viewer, a))
        .orElseThrow(() -> Problem.notFound("This absence"));
  }

  /** Who is away or will be, soonest first. */
  @Transactional(readOnly = true)
  public List<Absence> listNotOver(OrganisationId organisation) {
    return rows.listNotOver(organisation);
  }

  /** What is over, latest first: a lead sees everyone's. */
  @Transactional(readOnly = true)
  List<Absence> listOver(Viewer viewer) {
    return rows.listOver(viewer.organisation(), viewer.leads() ? null : viewer.staff(), 30);
  }

  static boolean mayChange(Viewer viewer, StaffId who) {
    return viewer.staff().equals(who) || viewer.leads();
  }

  static boolean covers(Viewer viewer, Absence absence) {
    var team = absence.cover().team();
    return absence.cover().colleagues().contains(viewer.staff())
        || (team != null && viewer.teams().contains(team));
  }

  private Absence getToChange(Viewer by, AbsenceId id) {
    return rows.findToTurn(id)
        .filter(a -> a.organisation().equals(by.organisation()))
        .filter(a -> mayChange(by, a.staff()))
        .orElseThrow(() -> Problem.notFound("This absence"));
  }

  private AbsenceRules rules(OrganisationId organisation, LocalDate today) {
    return new AbsenceRules(
        today, directory.listStaff(organisation), rows.listNotOver(organisation));
  }

  private static AbsenceAnswer over(Absence absence) {
    return new AbsenceAnswer.Refused(
        "until", absence.name() + " is back already. Enter a new absence.");
  }
}
