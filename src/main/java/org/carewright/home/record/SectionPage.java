package org.carewright.home.record;

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

/** All of one kind, where the record page shows only the newest. */
record SectionPage(PatientHeader header, String tab, ChartSection section) {}

@Controller
class Sections {

  private final Relationships relationships;
  private final PatientHeaders headers;
  private final ChartSections sections;
  private final Audit audit;

  Sections(
      Relationships relationships, PatientHeaders headers, ChartSections sections, Audit audit) {
    this.relationships = relationships;
    this.headers = headers;
    this.sections = sections;
    this.audit = audit;
  }

  @GetMapping("/patients/{patient}/record/encounters")
  @Transactional
  Page encounters(Viewer viewer, @PathVariable PatientId patient) {
    open(viewer, patient, "Opened the list of encounters");
    return page(viewer, patient, "record", sections.encounters(viewer, patient, true));
  }

  @GetMapping("/patients/{patient}/record/procedures")
  @Transactional
  Page procedures(Viewer viewer, @PathVariable PatientId patient) {
    open(viewer, patient, "Opened the list of procedures");
    return page(viewer, patient, "record", sections.procedures(viewer, patient, true));
  }

  @GetMapping("/patients/{patient}/documents")
  @Transactional
  Page documents(Viewer viewer, @PathVariable PatientId patient) {
    open(viewer, patient, "Opened the list of documents");
    return page(viewer, patient, "documents", sections.documents(viewer, patient, true));
  }

  private void open(Viewer viewer, PatientId patient, String what) {
    relationships.require(viewer, patient);
    audit.read(viewer, patient, what);
  }

  private Page page(Viewer viewer, PatientId patient, String tab, ChartSection section) {
    return Page.of(
        "home/record/sectionPage", new SectionPage(headers.of(viewer, patient), tab, section));
  }
}
