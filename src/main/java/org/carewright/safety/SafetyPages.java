package org.carewright.safety;

import java.time.Clock;
import org.carewright.access.Relationships;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.platform.PatientId;
import org.carewright.platform.Problem;
import org.carewright.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The safety page, for leads and safety officers: that the rules hold, and whom each number is
 * about.
 */
@Controller
class SafetyPages {

  private final SafetyCounts counts;
  private final SafetyLists lists;
  private final ClockFigures clocks;
  private final PatientSafety patients;
  private final Relationships relationships;
  private final Audit audit;
  private final Clock clock;

  SafetyPages(
      SafetyCounts counts,
      SafetyLists lists,
      ClockFigures clocks,
      PatientSafety patients,
      Relationships relationships,
      Audit audit,
      Clock clock) {
    this.counts = counts;
    this.lists = lists;
    this.clocks = clocks;
    this.patients = patients;
    this.relationships = relationships;
    this.audit = audit;
    this.clock = clock;
  }

  /** Names no patient, so nothing is audited here. */
  @Transactional(readOnly = true)
  @GetMapping("/safety")
  Page safety(Viewer viewer) {
    require(viewer);
    return Page.of(
        "safety/safetyPage",
        new SafetyPage(
            counts.count(viewer),
            lists.figure(viewer, SafetyPart.overdue()),
            SafetyPart.levels().stream().map(part -> lists.figure(viewer, part)).toList(),
            SafetyPart.loops().stream()
                .map(part -> lists.figure(viewer, part))
                .filter(figure -> figure.count() > 0)
                .toList(),
            clocks.count(viewer),
            clock.instant(),
            viewer.zone()));
  }

  @Transactional
  @GetMapping("/safety/{part}")
  Page list(Viewer viewer, @PathVariable String part) {
    require(viewer);
    var which = SafetyPart.find(part).orElseThrow(() -> Problem.notFound("This list"));
    var rows = lists.list(viewer, which);
    audit.listed(
        viewer,
        rows.stream().map(SafetyRow::patient).distinct().toList(),
        "Listed on the safety page: " + which.label());
    return Page.of(
        "safety/safetyListPage", new SafetyListPage(which, rows, viewer.cares(), viewer.zone()));
  }

  /** What is open for one patient, for those who watch over it and may open nothing else. */
  @Transactional
  @GetMapping("/safety/patients/{patient}")
  Page patient(Viewer viewer, @PathVariable PatientId patient) {
    relationships.requireOversight(viewer, patient);
    audit.read(viewer, patient, "Opened what is open, on the safety page");
    return Page.of(
        "safety/patientSafetyPage",
        new PatientSafetyPage(
            patients.name(patient),
            patients.enrolments(viewer, patient),
            patients.open(viewer, patient),
            patients.ended(viewer, patient),
            patients.clocks(viewer, patient),
            viewer.cares() ? "/patients/" + patient : null,
            viewer.today(clock),
            viewer.zone()));
  }

  private static void require(Viewer viewer) {
    if (!viewer.oversees()) {
      throw Problem.notFound("This page");
    }
  }
}
