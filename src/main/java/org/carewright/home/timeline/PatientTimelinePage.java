package org.carewright.home.timeline;

import java.util.List;
import java.util.Set;
import org.carewright.access.Relationships;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.patient.PatientHeader;
import org.carewright.patient.PatientHeaders;
import org.carewright.platform.PatientId;
import org.carewright.record.Chart;
import org.carewright.record.TimelineKind;
import org.carewright.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything in one list, by month. */
record PatientTimelinePage(
    PatientHeader header,
    List<KindChoice> kinds,
    String words,
    boolean filtered,
    boolean continued,
    TimelinePart part) {

  /** One kind that can be chosen. */
  record KindChoice(String value, String label, String icon, boolean chosen) {}
}

@Controller
class PatientTimeline {

  private static final int LINES = 60;

  private final Relationships relationships;
  private final PatientHeaders headers;
  private final Chart chart;
  private final Audit audit;

  PatientTimeline(Relationships relationships, PatientHeaders headers, Chart chart, Audit audit) {
    this.relationships = relationships;
    this.headers = headers;
    this.chart = chart;
    this.audit = audit;
  }

  /**
   * @param month the month that the page before ended in, whose heading is not said again
   */
  @GetMapping("/patients/{patient}/timeline")
  @Transactional
  Page page(
      Viewer viewer,
      @PathVariable PatientId patient,
      @RequestParam(defaultValue = "") List<String> kind,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(required = false) @Nullable String month) {
    relationships.require(viewer, patient);
    var kinds = Kinds.of(kind);
    var found = chart.timeline(viewer, patient, kinds, q, before, LINES);
    audit.read(
        viewer, patient, before == null ? "Opened the timeline" : "Went back in the timeline");
    var header = headers.of(viewer, patient);
    var part =
        TimelinePart.of(found, new TimelineAddress(header.path(), kinds, q), viewer.zone(), month);
    return Page.of("home/timeline/patientTimelinePage", page(header, kinds, q, before, part));
  }

  private static PatientTimelinePage page(
      PatientHeader header,
      Set<TimelineKind> kinds,
      String words,
      @Nullable String before,
      TimelinePart part) {
    return new PatientTimelinePage(
        header,
        Kinds.choices(kinds),
        words,
        !kinds.isEmpty() || !words.isBlank(),
        before != null,
        part);
  }
}
