package org.carewright.home.overview;

import java.util.List;
import org.carewright.access.Viewer;
import org.carewright.home.overview.Brief.Short;
import org.carewright.home.record.ChartLine;
import org.carewright.home.record.Circumstances;
import org.carewright.home.record.ResultLine;
import org.carewright.home.timeline.TimelineLine;
import org.carewright.platform.PatientId;
import org.carewright.record.AllergyDanger;
import org.carewright.record.Chart;
import org.carewright.record.ChartEntry;
import org.carewright.record.PlainWords;
import org.carewright.record.ResultGroup;
import org.carewright.record.TimelineKind;
import org.springframework.stereotype.Component;

/** What of the chart a phone call needs. */
@Component
class ChartAtAGlance {

  private static final int LINES = 8;
  private static final int TRENDS = 6;
  private static final int LATELY = 6;

  private final Chart chart;

  ChartAtAGlance(Chart chart) {
    this.chart = chart;
  }

  /** What of conditions, medicines and allergies matters now. */
  List<ChartEntry> now(Viewer viewer, PatientId patient) {
    return chart.current(viewer, patient);
  }

  /** The most dangerous first. */
  static List<ChartEntry> allergies(List<ChartEntry> now) {
    return AllergyDanger.first(ofType("AllergyIntolerance", now));
  }

  static Brief brief(Viewer viewer, PatientId patient, List<ChartEntry> now) {
    var zone = viewer.zone();
    var base = "/patients/" + patient;
    var conditions = ofType("Condition", now);
    return new Brief(
        Short.of(
            ChartLine.together(
                conditions.stream().filter(entry -> !Circumstances.is(entry)).toList(),
                base,
                zone,
                PlainWords::of),
            LINES),
        conditions.stream()
            .filter(Circumstances::is)
            .map(entry -> PlainWords.of(entry.title()))
            .distinct()
            .toList(),
        Short.of(
            ChartLine.together(ofType("Medication", now), base, zone, PlainWords::medicine), LINES),
        ChartLine.together(allergies(now), base, zone, PlainWords::of));
  }

  /** Those whose FHIR type has this name, or begins with it. */
  private static List<ChartEntry> ofType(String type, List<ChartEntry> entries) {
    return entries.stream().filter(entry -> entry.type().startsWith(type)).toList();
  }

  List<TimelineLine> lately(Viewer viewer, PatientId patient) {
    var lines =
        chart
            .timeline(viewer, patient, TimelineKind.OF_THE_CHART, null, null, 4 * LATELY)
            .lines()
            .stream()
            .map(line -> TimelineLine.alone(line, "/patients/" + patient, viewer.zone()))
            .toList();
    return TimelineLine.told(lines).stream().limit(LATELY).toList();
  }

  List<ResultLine> trends(Viewer viewer, PatientId patient) {
    return drawn(viewer, patient).stream()
        .map(group -> ResultLine.of(group, viewer.zone(), 220, 56))
        .toList();
  }

  /** Reads the history of those few tests that are drawn, not of all. */
  private List<ResultGroup> drawn(Viewer viewer, PatientId patient) {
    var codes = TrendsThatMatter.codes(chart.latestResults(viewer, patient), TRENDS);
    var tests = chart.results(viewer, patient, codes);
    // Numbers in different units are no trend, which only the whole history tells.
    return TrendsThatMatter.of(
        tests.stream().allMatch(ResultGroup::hasTrend) ? tests : chart.results(viewer, patient),
        TRENDS);
  }
}
