package org.carewright.home.record;

import java.time.Clock;
import org.carewright.access.Relationships;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.patient.PatientHeader;
import org.carewright.patient.PatientHeaders;
import org.carewright.platform.PatientId;
import org.carewright.record.Chart;
import org.carewright.record.StoredResource;
import org.carewright.ui.Dates;
import org.carewright.ui.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One resource as it is stored: the source behind a line of the chart. */
record RawPage(
    PatientHeader header,
    String type,
    String id,
    String version,
    String updated,
    String source,
    String json,
    String download) {}

@Controller
class RawPages {

  private static final JsonMapper PRETTY =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Relationships relationships;
  private final PatientHeaders headers;
  private final Chart chart;
  private final Audit audit;
  private final Clock clock;

  RawPages(
      Relationships relationships, PatientHeaders headers, Chart chart, Audit audit, Clock clock) {
    this.relationships = relationships;
    this.headers = headers;
    this.chart = chart;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/patients/{patient}/record/{type}/{id}")
  @Transactional
  Page show(
      Viewer viewer,
      @PathVariable PatientId patient,
      @PathVariable String type,
      @PathVariable String id) {
    relationships.require(viewer, patient);
    var stored = chart.raw(viewer, patient, type, id);
    audit.read(viewer, patient, "Opened one entry of the record as FHIR");
    var path = "/patients/" + patient + "/record/" + type + "/" + id + "/download";
    return Page.of("home/record/rawPage", page(viewer, patient, stored, path));
  }

  /** Byte for byte as it is stored. */
  @GetMapping("/patients/{patient}/record/{type}/{id}/download")
  @Transactional
  ResponseEntity<String> download(
      Viewer viewer,
      @PathVariable PatientId patient,
      @PathVariable String type,
      @PathVariable String id) {
    relationships.require(viewer, patient);
    var stored = chart.raw(viewer, patient, type, id);
    audit.exported(viewer, patient, "Downloaded one entry of the record as FHIR");
    return ResponseEntity.ok()
        .header("Content-Type", "application/fhir+json;charset=UTF-8")
        .header(
            "Content-Disposition",
            "attachment; filename=\"%s-%s.json\"".formatted(stored.type(), stored.id()))
        .header("Cache-Control", "no-store")
        .body(stored.json());
  }

  private RawPage page(Viewer viewer, PatientId patient, StoredResource stored, String download) {
    var source = stored.source();
    return new RawPage(
        headers.of(viewer, patient),
        stored.type(),
        stored.id(),
        String.valueOf(stored.version()),
        Dates.ago(stored.updated(), clock.instant(), viewer.zone()),
        source == null
            ? "Written here"
            : source.equals("import") ? "Imported; the source does not name itself" : source,
        PRETTY.writeValueAsString(PRETTY.readTree(stored.json())),
        download);
  }
}
