package org.carewright.cover.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.carewright.access.Viewer;
import org.carewright.cover.Absence;
import org.carewright.cover.AbsenceBegun;
import org.carewright.cover.AbsenceChanged;
import org.carewright.cover.AbsenceEntered;
import org.carewright.platform.Ids;
import org.carewright.platform.Problem;
import org.carewright.task.Owner;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The handovers of an organisation: for their sender and leads to write and give, for their
 * receivers to read and acknowledge.
 */
@Repository
@Transactional
class Handovers {

  private final HandoverRows rows;
  private final Ids ids;
  private final Clock clock;

  Handovers(HandoverRows rows, Ids ids, Clock clock) {
    this.rows = rows;
    this.ids = ids;
    this.clock = clock;
  }

  /** Written ahead when there is time for it. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void entered(AbsenceEntered event) {
    var absence = event.absence();
    var id = idOf(absence);
    rows.insert(id, absence.staff(), true, absence.firstDay(), event.by(), clock.instant());
    addReceivers(absence);
  }

  /** Whoever covers by now is asked to read it; of those who did so far, nobody any more. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void changed(AbsenceChanged event) {
    if (event.hasOtherCover()) {
      rows.removeUnread(idOf(event.now()), event.now().cover());
      addReceivers(event.now());
    }
  }

  private void addReceivers(Absence absence) {
    var id = idOf(absence);
    absence.cover().colleagues().forEach(staff -> rows.addReceiver(id, Owner.of(staff)));
    var team = absence.cover().team();
    if (team != null) {
      rows.addReceiver(id, Owner.of(team));
    }
  }

  /** Whoever has the work now is asked to read it, written or not. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void begun(AbsenceBegun event) {
    rows.give(idOf(event.absence()), event.by(), clock.instant());
  }

  /** The one of today, made now if there is none; another receiver is added to it. */
  Handover ofToday(Viewer by, Owner receiver) {
    var today = by.today(clock);
    var id =
        rows.findOfDay(by.staff(), today)
            .map(Handover::id)
            .orElseGet(() -> new HandoverId(ids.next()));
    rows.insert(id, by.staff(), false, today, by, clock.instant());
    var made = rows.findOfDay(by.staff(), today).orElseThrow();
    rows.addReceiver(made.id(), receiver);
    return get(by, made.id());
  }

  void give(Viewer by, HandoverId id) {
    var handover = getToWrite(by, id);
    rows.give(handover.id(), by, clock.instant());
  }

  /** In one's own name and for one's teams; again changes nothing. */
  void acknowledge(Viewer by, HandoverId id) {
    var handover = get(by, id);
    if (handover.receivedBy(by)) {
      handover.receivers().stream()
          .filter(r -> r.is(by) && r.waiting())
          .forEach(r -> rows.acknowledge(r.id(), by, clock.instant()));
    }
  }

  /** Throws "not here" for one the viewer neither writes nor receives. */
  @Transactional(readOnly = true)
  public Handover get(Viewer viewer, HandoverId id) {
    return rows.find(id)
        .filter(h -> h.writtenBy(viewer) || h.receivedBy(viewer))
        .orElseThrow(() -> Problem.notFound("This handover"));
  }

  @Transactional(readOnly = true)
  public Handover getToWrite(Viewer viewer, HandoverId id) {
    return rows.find(id)
        .filter(h -> h.writtenBy(viewer))
        .orElseThrow(() -> Problem.notFound("This handover"));
  }

  /** Of the last days, and of absences that are not over. */
  @Transactional(readOnly = true)
  public List<Handover> list(Viewer viewer) {
    LocalDate since = viewer.today(clock).minusDays(7);
    return rows.list(viewer, since);
  }

  private static HandoverId idOf(Absence absence) {
    return new HandoverId(absence.id().value());
  }
}
