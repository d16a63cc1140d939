package org.carewright.home.record;

import java.util.List;
import org.carewright.access.Relationships;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.patient.PatientHeader;
import org.carewright.patient.PatientHeaders;
import org.carewright.platform.PatientId;
import org.carewright.record.Chart;
import org.carewright.record.PlainWords;
import org.carewright.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One test: its trend, and the table that says the same.
 *
 * @param trend as JSON for the chart, or null when there is nothing to draw
 * @param spans how far back one may look, when that makes a difference
 */
record ResultPage(
    PatientHeader header,
    String title,
    String source,
    ResultLine line,
    List<String> usual,
    @Nullable String trend,
    List<Span> spans,
    ResultTable table) {

  /** A choice of how far back to look. */
  record Span(String label, String href, boolean chosen) {}
}

@Controller
class Results {

  private final Relationships relationships;
  private final PatientHeaders headers;
  private final Chart chart;
  private final Audit audit;

  Results(Relationships relationships, PatientHeaders headers, Chart chart, Audit audit) {
    this.relationships = relationships;
    this.headers = headers;
    this.chart = chart;
    this.audit = audit;
  }

  @GetMapping("/patients/{patient}/record/results/{code}")
  @Transactional
  Page page(
      Viewer viewer,
      @PathVariable PatientId patient,
      @PathVariable String code,
      @RequestParam(defaultValue = "0") int years) {
    relationships.require(viewer, patient);
    var group = chart.result(viewer, patient, code);
    audit.read(viewer, patient, "Opened a result");
    var header = headers.of(viewer, patient);
    var spans = new ResultSpans(group, viewer.zone());
    var shown = spans.within(years);
    var trend = Trend.of(shown);
    return Page.of(
        "home/record/resultPage",
        new ResultPage(
            header,
            PlainWords.test(group.title()),
            group.title(),
            ResultLine.of(shown, viewer.zone(), 120, 30),
            UsualWords.of(group),
            trend == null ? null : trend.json(),
            spans.choices(header.path() + "/record/results/" + code, years),
            ResultTable.of(shown, header.path(), viewer.zone())));
  }
}
