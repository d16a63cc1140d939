package org.carewright.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as it is shown everywhere: what, since when, how much time is left or over.
 *
 * @param warnAt from when on it is running out; null for never
 * @param why the rule and its source, or null where there is no room
 * @param href where there is more about it, or null
 * @param then what happens when it runs out, or has since it did, or null where there is no room
 */
public record ClockFace(
    String what,
    Instant since,
    Instant at,
    @Nullable Instant warnAt,
    Instant now,
    ZoneId zone,
    @Nullable String why,
    @Nullable String href,
    @Nullable String then) {

  /** The same where the rule's name stands beside it already. */
  public ClockFace beside(String rule) {
    return rule.equals(what)
        ? new ClockFace("Clock", since, at, warnAt, now, zone, why, href, then)
        : this;
  }

  public boolean over() {
    return !now.isBefore(at);
  }

  public boolean runningOut() {
    return !over() && warnAt != null && !now.isBefore(warnAt);
  }

  /** A kind of tag: bad, warn or plain; the words say the same. */
  public String kind() {
    return over() ? "bad" : runningOut() ? "warn" : "plain";
  }

  /** "31 hours left", "over by 2 days". */
  public String left() {
    return over()
        ? "over by " + span(Duration.between(at, now))
        : span(Duration.between(now, at)) + " left";
  }

  private static String span(Duration time) {
    if (time.toHours() >= 48) {
      return count(time.toDays(), "day");
    }
    return time.toMinutes() >= 60
        ? count(time.toHours(), "hour")
        : count(Math.max(1, time.toMinutes()), "minute");
  }

  private static String count(long n, String unit) {
    return n + " " + unit + (n == 1 ? "" : "s");
  }

  /** "end of Fri 27 Nov 2026" for a deadline at midnight, else the day and time. */
  public String until() {
    var local = at.atZone(zone);
    return local.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? "end of " + Dates.day(LocalDate.ofInstant(at.minusMillis(1), zone))
        : Dates.time(at, zone);
  }

  public String begun() {
    return Dates.time(since, zone);
  }
}
