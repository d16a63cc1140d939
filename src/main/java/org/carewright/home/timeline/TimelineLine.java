package org.carewright.home.timeline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.carewright.record.ChartEntry;
import org.carewright.record.Moment;
import org.carewright.record.Moment.Precision;
import org.carewright.record.PlainWords;
import org.carewright.record.Timeline;
import org.carewright.record.TimelineKind;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;

/**
 * One line of the timeline.
 *
 * @param key the CSS class of its kind
 * @param day "Tue 24", or as much as is known
 * @param clock "14:05", or null when only the day is known
 * @param ended said when what began here ended on another day
 * @param again "7 times since Mon 17" when the same came again and again, else null
 */
public record TimelineLine(
    String kind,
    String key,
    String icon,
    String day,
    @Nullable String clock,
    String title,
    @Nullable String detail,
    @Nullable String who,
    @Nullable String ended,
    @Nullable String again,
    String path) {

  /** As a task's reason has it in FHIR. */
  private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\d\\b");

  /** A line as {@link PatientTimelinePage} shows it below the heading of its month. */
  static TimelineLine of(Timeline.Line line, String patientPath, ZoneId zone) {
    return of(line, patientPath, zone, line.entry().start() == null ? "" : inMonth(line, zone));
  }

  /** A line that stands by itself, with its whole date. */
  public static TimelineLine alone(Timeline.Line line, String patientPath, ZoneId zone) {
    var start = line.entry().start();
    return of(line, patientPath, zone, start == null ? "" : start.shown(zone));
  }

  private static TimelineLine of(Timeline.Line line, String patientPath, ZoneId zone, String day) {
    var entry = line.entry();
    var kind = line.kind();
    return new TimelineLine(
        Kinds.one(kind),
        Kinds.value(kind),
        Kinds.icon(kind),
        day,
        clock(entry.start(), zone),
        line.title(),
        detail(kind, entry.detail()),
        PlainWords.who(entry.who()),
        ended(entry, zone),
        null,
        patientPath + "/record/" + entry.type() + "/" + entry.id());
  }

  /** The same thing again and again, with nothing between, is told once. */
  public static List<TimelineLine> told(List<TimelineLine> lines) {
    var told = new ArrayList<TimelineLine>();
    for (var from = 0; from < lines.size(); ) {
      var to = from + 1;
      while (to < lines.size() && lines.get(from).sameAs(lines.get(to))) {
        to++;
      }
      var first = lines.get(from);
      told.add(to - from < 3 ? first : first.again(to - from, lines.get(to - 1).day()));
      if (to - from == 2) {
        told.add(lines.get(from + 1));
      }
      from = to;
    }
    return told;
  }

  /** The same thing as another line, at another time. */
  boolean sameAs(TimelineLine other) {
    return key.equals(other.key)
        && title.equals(other.title)
        && Objects.equals(detail, other.detail)
        && Objects.equals(who, other.who);
  }

  TimelineLine again(int times, String since) {
    return new TimelineLine(
        kind,
        key,
        icon,
        day,
        clock,
        title,
        detail,
        who,
        ended,
        times + " times since " + since,
        path);
  }

  private static @Nullable String detail(TimelineKind kind, @Nullable String detail) {
    if (detail != null && kind == TimelineKind.TASK) {
      return DAY.matcher(detail).replaceAll(found -> inWords(found.group()));
    }
    return detail != null && kind == TimelineKind.RESULT
        ? PlainWords.test(detail)
        : PlainWords.detail(detail);
  }

  private static String inWords(String day) {
    try {
      return Dates.plain(LocalDate.parse(day));
    } catch (DateTimeException e) {
      return day; // Digits of another kind, in words that came from elsewhere.
    }
  }

  private static String inMonth(Timeline.Line line, ZoneId zone) {
    var start = Objects.requireNonNull(line.entry().start());
    if (start.precision() == Precision.YEAR || start.precision() == Precision.MONTH) {
      return start.shown(zone);
    }
    var day = Dates.day(start.day(zone));
    return day.substring(0, day.indexOf(' ', 4));
  }

  private static @Nullable String clock(@Nullable Moment start, ZoneId zone) {
    return start != null && start.precision() == Precision.TIME
        ? Dates.clock(start.at(), zone)
        : null;
  }

  private static @Nullable String ended(ChartEntry entry, ZoneId zone) {
    var start = day(entry.start(), zone);
    var end = day(entry.end(), zone);
    return end == null || end.equals(start) ? null : "until " + Dates.plain(end);
  }

  private static @Nullable LocalDate day(@Nullable Moment moment, ZoneId zone) {
    return moment == null ? null : moment.day(zone);
  }
}
