package org.carewright.careplan;

import java.util.ArrayList;
import java.util.List;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.patient.PatientHeaders;
import org.carewright.platform.PatientId;
import org.carewright.platform.Problem;
import org.carewright.ui.Dates;
import org.carewright.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows the versions of a plan: who changed what, when and why. */
@Controller
@Transactional
@RequestMapping("/patients/{patient}/plan/versions")
class EditionController {

  private final CarePlans plans;
  private final PatientHeaders headers;
  private final Audit audit;

  EditionController(CarePlans plans, PatientHeaders headers, Audit audit) {
    this.plans = plans;
    this.headers = headers;
    this.audit = audit;
  }

  @GetMapping
  Page versions(Viewer viewer, @PathVariable PatientId patient) {
    var plan = plan(viewer, patient);
    var editions = plans.editions(viewer, patient, plan.id());
    var rows = new ArrayList<EditionsPage.Row>();
    for (int i = 0; i < editions.size(); i++) {
      var edition = editions.get(i);
      List<Edition.Entry> before =
          i + 1 < editions.size() ? editions.get(i + 1).entries() : List.of();
      rows.add(
          new EditionsPage.Row(
              edition.number(),
              edition.what(),
              edition.why(),
              edition.by(),
              Dates.time(edition.at(), viewer.zone()),
              i + 1 < editions.size() ? Difference.between(before, edition.entries()) : List.of()));
    }
    audit.read(viewer, patient, "Opened the versions of the care plan");
    return Page.of("careplan/editionsPage", new EditionsPage(headers.of(viewer, patient), rows));
  }

  @GetMapping("/{number}")
  Page version(Viewer viewer, @PathVariable PatientId patient, @PathVariable int number) {
    var plan = plan(viewer, patient);
    var edition =
        plans
            .findEdition(viewer, patient, plan.id(), number)
            .orElseThrow(() -> Problem.notFound("This version"));
    var before =
        plans
            .findEdition(viewer, patient, plan.id(), number - 1)
            .map(Edition::entries)
            .orElse(edition.entries());
    audit.read(viewer, patient, "Opened a version of the care plan");
    return Page.of(
        "careplan/editionPage",
        new EditionPage(
            headers.of(viewer, patient),
            edition,
            Dates.time(edition.at(), viewer.zone()),
            Difference.between(before, edition.entries()),
            plan.edition()));
  }

  /** The current plan, else the one that was closed last. */
  private CarePlan plan(Viewer viewer, PatientId patient) {
    return plans
        .find(viewer, patient)
        .or(() -> plans.listClosed(viewer, patient).stream().findFirst())
        .orElseThrow(() -> Problem.notFound("This care plan"));
  }
}
