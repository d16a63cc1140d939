package org.carewright.careplan;

import java.time.Clock;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.platform.PatientId;
import org.carewright.platform.Problem;
import org.carewright.ui.Dates;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Page;
import org.carewright.ui.Pdf;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The plan for the patient's own hands: printed, or as a PDF file. */
@Controller
@Transactional
class PaperController {

  private final PlanView view;
  private final Pdf pdf;
  private final Audit audit;
  private final Clock clock;

  PaperController(PlanView view, Pdf pdf, Audit audit, Clock clock) {
    this.view = view;
    this.pdf = pdf;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/patients/{patient}/plan/print")
  Page print(Viewer viewer, @PathVariable PatientId patient) {
    var sheet = sheet(viewer, patient);
    audit.exported(viewer, patient, "Printed the care plan");
    return Page.of("careplan/printPage", sheet);
  }

  @GetMapping("/patients/{patient}/plan.pdf")
  ResponseEntity<byte[]> pdf(Viewer viewer, @PathVariable PatientId patient) {
    var bytes = pdf.of("careplan/planPdf", sheet(viewer, patient));
    audit.exported(viewer, patient, "Took the care plan as a PDF");
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            "Content-Disposition",
            ContentDisposition.inline().filename("care-plan.pdf").build().toString())
        .header("Cache-Control", "no-store")
        .body(bytes);
  }

  private PlanSheet sheet(Viewer viewer, PatientId patient) {
    var page = view.of(viewer, patient, null, new FieldErrors());
    var plan = page.plan();
    if (plan == null) {
      throw Problem.notFound("This care plan");
    }
    return new PlanSheet(page, plan, Dates.day(viewer.today(clock)), viewer.name());
  }
}
