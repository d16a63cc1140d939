package org.carewright.cover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.carewright.access.CurrentViewer;
import org.carewright.access.Directory;
import org.carewright.access.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The moments at which an absence begins and ends, each with all its work in one transaction. Doing
 * one again does nothing: the absence's row says that it is done.
 */
@Component
@Transactional
class Turns {

  private final AbsenceRows rows;
  private final CoverMoves moves;
  private final CurrentViewer viewers;
  private final Directory directory;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Turns(
      AbsenceRows rows,
      CoverMoves moves,
      CurrentViewer viewers,
      Directory directory,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.moves = moves;
    this.viewers = viewers;
    this.directory = directory;
    this.events = events;
    this.clock = clock;
  }

  /** Does whatever is due by now, on behalf of the person who entered it. */
  void turn(AbsenceId id) {
    var found = rows.findToTurn(id);
    if (found.isEmpty()) {
      return;
    }
    var absence = found.get();
    var today = today(absence);
    if (absence.isOn() && absence.lastDay().isBefore(today)) {
      onBehalf(absence).ifPresent(by -> end(by, id));
    }
    if (absence.isAhead() && !absence.firstDay().isAfter(today)) {
      if (absence.lastDay().isBefore(today)) {
        rows.skip(id, clock.instant());
        return;
      }
      onBehalf(absence).ifPresent(by -> begin(by, id));
    }
  }

  void begin(Viewer by, AbsenceId id) {
    var absence = rows.findToTurn(id).orElseThrow();
    if (!absence.isAhead()) {
      return;
    }
    moves.lock(absence);
    rows.begin(id, clock.instant());
    moves.out(by, absence);
    events.publishEvent(new AbsenceBegun(by, rows.find(id).orElseThrow()));
  }

  void end(Viewer by, AbsenceId id) {
    var absence = rows.findToTurn(id).orElseThrow();
    if (!absence.isOn()) {
      return;
    }
    moves.lock(absence);
    rows.end(id, clock.instant());
    moves.back(by, absence, clock.instant());
  }

  /** Gives the work to another cover; says how many tasks moved. */
  int cover(Viewer by, Absence absence, Cover cover) {
    if (!absence.isOn()) {
      rows.cover(absence.id(), cover);
      return 0;
    }
    moves.lock(absence);
    rows.cover(absence.id(), cover);
    return moves.on(by, absence, clock.instant());
  }

  void cancel(AbsenceId id) {
    rows.cancel(id, clock.instant());
  }

  private LocalDate today(Absence absence) {
    var zone = directory.getOrganisation(absence.organisation()).zone();
    return LocalDate.now(clock.withZone(zone));
  }

  /** Who entered it, or whoever else of those concerned is still here. */
  private Optional<Viewer> onBehalf(Absence absence) {
    return viewers
        .load(absence.enteredBy())
        .or(() -> viewers.load(absence.staff()))
        .or(() ->
            absence.cover().colleagues().stream()
                .flatMap(colleague -> viewers.load(colleague).stream())
                .findFirst())
        .or(() ->
            directory.listStaff(absence.organisation()).stream()
                .filter(staff -> staff.role().cares())
                .flatMap(staff -> viewers.load(staff.id()).stream())
                .findFirst());
  }
}
