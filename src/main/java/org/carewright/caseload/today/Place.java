package org.carewright.caseload.today;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;

/**
 * Where a piece of work stands in the list, and how that came about.
 *
 * @param points as the database computed them
 * @param byHand its place in the viewer's own order, from 1; 0 when it is where the points put it
 * @param called when someone lately called, or null
 */
record Place(
    Part part,
    OrderFacts facts,
    int points,
    OrderPolicy policy,
    int byHand,
    @Nullable Called called,
    ZoneId zone) {

  /** A part of the list, in the order of the parts. */
  enum Part {
    OVERDUE("overdue", "Overdue"),
    TODAY("due-today", "Today"),
    COMING_UP("coming-up", "Coming up"),
    LATER("later", "Later");

    private final String id;
    private final String title;

    Part(String id, String title) {
      this.id = id;
      this.title = title;
    }

    String id() {
      return id;
    }

    String title() {
      return title;
    }

    static Part of(Instant overdueAt, Moment moment) {
      if (!overdueAt.isAfter(moment.now())) {
        return OVERDUE;
      }
      if (!overdueAt.isAfter(moment.endOfToday())) {
        return TODAY;
      }
      return overdueAt.isAfter(moment.endOfWeek()) ? LATER : COMING_UP;
    }
  }

  /** A call in the last hours. */
  record Called(String byName, Instant at, boolean reached) {}

  /** "Overdue clock, severe harm 4000 + High risk 600 + 3 days overdue 30 = 4630". */
  String sum() {
    var parts = policy.parts(facts);
    if (parts.isEmpty()) {
      return "Nothing adds points: 0";
    }
    return parts.stream()
            .map(part -> part.label() + " " + part.points())
            .collect(Collectors.joining(" + "))
        + " = "
        + points;
  }

  /** "policy 2, by Grace Mbeki, 3 Nov 2026". */
  String source() {
    var made = policy.made();
    var version = "policy " + policy.version();
    return made == null
        ? version + ", as shipped"
        : version + ", by " + made.byName() + ", " + day(made.at());
  }

  private String day(Instant at) {
    return Dates.plain(LocalDate.ofInstant(at, zone));
  }

  /** "Amira Khan tried at 10:42"; empty when nobody called lately. */
  String calledBy() {
    var call = called;
    if (call == null) {
      return "";
    }
    var did = call.reached() ? " spoke with them at " : " tried at ";
    return call.byName() + did + Dates.clock(call.at(), zone);
  }

  /** Whether the row has gone down to those that were called lately. */
  boolean lately() {
    return called != null;
  }
}
