package org.carewright.escalation;

import java.time.Instant;
import org.carewright.calendar.WorkingCalendar;

/**
 * When each is told of a lapse of one pace, counted from the moment it became overdue.
 *
 * @param atOnce counted by the clock, at night and on holidays too
 */
record Rule(Wait owner, Wait lead, Wait supervisor, boolean atOnce) {

  Wait of(Level level) {
    return switch (level) {
      case OWNER -> owner;
      case LEAD -> lead;
      case SUPERVISOR -> supervisor;
    };
  }

  /** Never before the level below, whatever hours and days add up to on that calendar. */
  Instant moment(Level level, Instant overdue, WorkingCalendar calendar) {
    var own =
        atOnce ? of(level).byTheClock(overdue, calendar) : of(level).working(overdue, calendar);
    if (level == Level.OWNER) {
      return own;
    }
    var below = moment(Level.of(level.number() - 1), overdue, calendar);
    return own.isBefore(below) ? below : own;
  }
}
