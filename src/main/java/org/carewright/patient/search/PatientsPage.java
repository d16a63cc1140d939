package org.carewright.patient.search;

import java.time.Clock;
import java.util.List;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.audit.RecentlyOpened;
import org.carewright.patient.FoundPatient;
import org.carewright.patient.Patients;
import org.carewright.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The patients that fit what was typed, or without that those opened lately.
 *
 * @param more whether there are more than are shown
 */
record PatientsPage(String query, List<FoundLine> found, boolean more, boolean mayRegister) {

  boolean searched() {
    return !query.isBlank();
  }
}

@Controller
class PatientsSearch {

  private static final int SHOWN = 30;
  private static final int SUGGESTED = 8;
  private static final int LONGEST = 200;

  private final Patients patients;
  private final RecentlyOpened recent;
  private final Audit audit;
  private final Clock clock;

  PatientsSearch(Patients patients, RecentlyOpened recent, Audit audit, Clock clock) {
    this.patients = patients;
    this.recent = recent;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/patients")
  @Transactional
  Page search(
      Viewer viewer,
      @RequestParam(defaultValue = "") String q,
      @RequestHeader(name = "HX-Request", required = false) boolean fragment) {
    var page = page(viewer, q, SHOWN);
    return Page.of(fragment ? "patient/search/results" : "patient/search/patientsPage", page);
  }

  /** For the find box of the frame: a list to choose from. */
  @GetMapping("/patients/suggestions")
  @Transactional
  Page suggestions(Viewer viewer, @RequestParam(defaultValue = "") String q) {
    return Page.of("patient/search/suggestions", page(viewer, q, SUGGESTED));
  }

  private PatientsPage page(Viewer viewer, String typed, int shown) {
    var query = typed.strip();
    query = query.length() > LONGEST ? query.substring(0, LONGEST) : query;
    var found =
        query.isEmpty()
            ? patients.list(viewer, recent.list(viewer, shown))
            : patients.search(viewer, query, shown + 1);
    var visible = found.subList(0, Math.min(shown, found.size()));
    audit.listed(
        viewer,
        visible.stream().map(FoundPatient::id).toList(),
        query.isEmpty() ? "Listed among patients opened lately" : "Found by a search");
    return new PatientsPage(
        query,
        FoundLine.of(visible, viewer.today(clock)),
        found.size() > shown,
        viewer.coordinates());
  }
}
