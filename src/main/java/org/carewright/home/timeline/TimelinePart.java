package org.carewright.home.timeline;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.carewright.record.Timeline;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the timeline.
 *
 * @param older leads to the stretch before, or null at the beginning of what is known
 */
record TimelinePart(List<Month> months, @Nullable String older) {

  /**
   * The lines of a month.
   *
   * @param heading "November 2026"; null when the stretch shown above said it already
   */
  record Month(String name, @Nullable String heading, List<TimelineLine> lines) {}

  static TimelinePart of(
      Timeline found, TimelineAddress address, ZoneId zone, @Nullable String saidBefore) {
    var months = new ArrayList<Month>();
    for (var line : found.lines()) {
      var name = month(line, zone);
      if (months.isEmpty() || !months.getLast().name().equals(name)) {
        months.add(new Month(name, name.equals(saidBefore) ? null : name, new ArrayList<>()));
      }
      months.getLast().lines().add(TimelineLine.of(line, address.patientPath(), zone));
    }
    var before = found.before();
    return new TimelinePart(
        months.stream()
            .map(
                month -> new Month(month.name(), month.heading(), TimelineLine.told(month.lines())))
            .toList(),
        before == null || months.isEmpty() ? null : address.older(before, months.getLast().name()));
  }

  private static String month(Timeline.Line line, ZoneId zone) {
    var start = line.entry().start();
    return start == null ? "No date" : Dates.month(start.day(zone));
  }
}
