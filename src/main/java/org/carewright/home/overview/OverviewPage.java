package org.carewright.home.overview;

import gg.jte.Content;
import java.util.List;
import org.carewright.access.Relationships;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.home.record.ResultLine;
import org.carewright.home.timeline.TimelineLine;
import org.carewright.patient.Carer;
import org.carewright.patient.PatientHeader;
import org.carewright.patient.PatientHeaders;
import org.carewright.patient.Patients;
import org.carewright.platform.PatientId;
import org.carewright.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * A patient at a glance.
 *
 * @param whatMatters in the person's own words, or null when nobody has asked yet
 * @param cards what the modules above the patient have to say, the most urgent first
 */
record OverviewPage(
    PatientHeader header,
    @Nullable String whatMatters,
    List<Content> cards,
    Brief brief,
    List<Carer> carers,
    List<TimelineLine> lately,
    List<ResultLine> trends) {}

@Controller
class Overview {

  private final Relationships relationships;
  private final Patients patients;
  private final PatientHeaders headers;
  private final Cards cards;
  private final ChartAtAGlance chart;
  private final Audit audit;

  Overview(
      Relationships relationships,
      Patients patients,
      PatientHeaders headers,
      Cards cards,
      ChartAtAGlance chart,
      Audit audit) {
    this.relationships = relationships;
    this.patients = patients;
    this.headers = headers;
    this.cards = cards;
    this.chart = chart;
    this.audit = audit;
  }

  @GetMapping("/patients/{patient}")
  @Transactional
  Page page(Viewer viewer, @PathVariable PatientId patient) {
    relationships.require(viewer, patient);
    audit.read(viewer, patient, "Opened the overview");
    var person = patients.get(viewer, patient);
    var now = chart.now(viewer, patient);
    return Page.of(
        "home/overview/overviewPage",
        new OverviewPage(
            headers.of(viewer, person, ChartAtAGlance.allergies(now)),
            person.details().whatMatters(),
            cards.of(viewer, patient),
            ChartAtAGlance.brief(viewer, patient, now),
            person.details().carers(),
            chart.lately(viewer, patient),
            chart.trends(viewer, patient)));
  }
}
