package org.carewright.home.record;

import java.util.List;
import org.carewright.access.Relationships;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.patient.PatientHeader;
import org.carewright.patient.PatientHeaders;
import org.carewright.platform.PatientId;
import org.carewright.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The chart by kind. */
record RecordPage(
    PatientHeader header, List<ChartSection> sections, List<ResultCategory> results, int tests) {

  ChartSection section(String id) {
    return sections.stream().filter(section -> section.id().equals(id)).findFirst().orElseThrow();
  }
}

@Controller
class TheRecord {

  private final Relationships relationships;
  private final PatientHeaders headers;
  private final ChartSections sections;
  private final Audit audit;

  TheRecord(
      Relationships relationships, PatientHeaders headers, ChartSections sections, Audit audit) {
    this.relationships = relationships;
    this.headers = headers;
    this.sections = sections;
    this.audit = audit;
  }

  @GetMapping("/patients/{patient}/record")
  @Transactional
  Page page(Viewer viewer, @PathVariable PatientId patient) {
    relationships.require(viewer, patient);
    audit.read(viewer, patient, "Opened the record");
    var results = sections.results(viewer, patient);
    return Page.of(
        "home/record/recordPage",
        new RecordPage(
            headers.of(viewer, patient),
            sections.list(viewer, patient),
            results,
            results.stream().mapToInt(category -> category.lines().size()).sum()));
  }
}
