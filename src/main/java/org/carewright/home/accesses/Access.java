package org.carewright.home.accesses;

import java.time.ZoneId;
import org.carewright.audit.Trail;
import org.carewright.ui.Dates;

/**
 * What one person did at a stretch; the same again and again is told once.
 *
 * @param when "14:05", or "14:05 to 14:20"
 * @param kind "Looked", "Changed"
 * @param tone the kind of its tag
 */
record Access(
    String when, String name, String job, String kind, String tone, String what, int times) {

  static Access of(Trail.Entry newest, Trail.Entry oldest, int times, ZoneId zone) {
    var from = Dates.clock(oldest.at(), zone);
    var to = Dates.clock(newest.at(), zone);
    return new Access(
        from.equals(to) ? from : from + " to " + to,
        newest.name(),
        job(newest),
        AccessKind.of(newest.action()).did(),
        AccessKind.of(newest.action()).tone(),
        newest.what(),
        times);
  }

  private static String job(Trail.Entry entry) {
    return entry.jobTitle().isEmpty()
        ? entry.organisation()
        : entry.jobTitle() + ", " + entry.organisation();
  }
}
