package org.carewright.cover;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.carewright.access.Directory;
import org.carewright.access.Staff;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.notification.NewNotice;
import org.carewright.notification.NoticeKind;
import org.carewright.notification.Notices;
import org.carewright.platform.Ids;
import org.carewright.ui.Dates;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells those concerned what someone else has entered or changed of an absence. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CoverNotices {

  private static final String COVERING = "/today?whose=covering";

  private final Notices notices;
  private final Directory directory;
  private final Ids ids;
  private final Clock clock;

  CoverNotices(Notices notices, Directory directory, Ids ids, Clock clock) {
    this.notices = notices;
    this.directory = directory;
    this.ids = ids;
    this.clock = clock;
  }

  @EventListener
  public void entered(AbsenceEntered event) {
    var absence = event.absence();
    var today = !absence.firstDay().isAfter(event.by().today(clock));
    var told = new Told(event.by(), today);
    told.to(covers(absence), youCover(absence), COVERING);
    told.to(
        Set.of(absence.staff()),
        "You are away %s; %s covers".formatted(days(absence), absence.coverNames()),
        page(absence));
    notices.tell(told.all);
  }

  @EventListener
  public void changed(AbsenceChanged event) {
    var now = event.now();
    var before = covers(event.before());
    var after = covers(now);
    var told = new Told(event.by(), event.before().isOn());
    if (now.isOver()) {
      var sentence =
          now.cancelledAt() != null
              ? now.name() + " is not away after all: you need not cover"
              : now.name() + " is back, and what is open is with them again";
      told.to(after, sentence, "/absences");
      told.to(Set.of(now.staff()), "Your absence has ended", page(now));
    } else if (event.hasOtherCover()) {
      told.to(without(after, before), youCover(now), COVERING);
      told.to(without(before, after), "You no longer cover for " + now.name(), "/absences");
      told.to(Set.of(now.staff()), now.coverNames() + " covers for you now", page(now));
    } else {
      var until = Dates.day(now.lastDay());
      told.to(after, now.name() + " is away until " + until + " now", COVERING);
      told.to(Set.of(now.staff()), "You are away until " + until + " now", page(now));
    }
    notices.tell(told.all);
  }

  /** The notices of one change: nobody is told what they did themselves. */
  private final class Told {

    private final Viewer by;
    private final boolean urgent;
    private final UUID cause = ids.next();
    private final List<NewNotice> all = new ArrayList<>();

    Told(Viewer by, boolean urgent) {
      this.by = by;
      this.urgent = urgent;
    }

    void to(Set<StaffId> people, String text, String link) {
      people.stream()
          .filter(who -> !who.equals(by.staff()))
          .map(who ->
              new NewNotice(
                  who, NoticeKind.COVER, text, link, null, null, cause, urgent, clock.instant()))
          .forEach(all::add);
    }
  }

  private Set<StaffId> covers(Absence absence) {
    var team = absence.cover().team();
    var people = new LinkedHashSet<>(absence.cover().colleagues());
    directory.listStaff(absence.organisation()).stream()
        .filter(staff -> team != null && staff.teams().contains(team) && staff.role().cares())
        .map(Staff::id)
        .forEach(people::add);
    people.remove(absence.staff());
    return people;
  }

  private static Set<StaffId> without(Set<StaffId> people, Set<StaffId> others) {
    var rest = new LinkedHashSet<>(people);
    rest.removeAll(others);
    return rest;
  }

  private static String youCover(Absence absence) {
    return "You cover for " + absence.name() + " " + days(absence);
  }

  private static String days(Absence absence) {
    return "from %s to %s".formatted(Dates.day(absence.firstDay()), Dates.day(absence.lastDay()));
  }

  private static String page(Absence absence) {
    return "/absences/" + absence.id();
  }
}
