package org.carewright.caseload;

import java.util.Comparator;
import org.carewright.access.Viewer;
import org.carewright.patient.BannerFacts;
import org.carewright.patient.HeaderPart;
import org.carewright.platform.PatientId;
import org.carewright.task.Tasks;
import org.springframework.stereotype.Component;

/** Tells the banner who leads the care and what happens next. */
@Component
class CaseloadHeader implements HeaderPart {

  private final Enrolments enrolments;
  private final Tasks tasks;

  CaseloadHeader(Enrolments enrolments, Tasks tasks) {
    this.enrolments = enrolments;
    this.tasks = tasks;
  }

  @Override
  public BannerFacts facts(Viewer viewer, PatientId patient) {
    // The viewer's own organisation first: its coordinator is the one to turn to here.
    var lead =
        enrolments.list(viewer, patient).stream()
            .filter(Enrolment::isOpen)
            .min(Comparator.comparing(e -> !e.organisation().equals(viewer.organisation())))
            .map(Enrolment::coordinatorName)
            .orElse(null);
    var next =
        tasks.listOpen(viewer, patient).stream()
            .findFirst()
            .map(task -> new BannerFacts.NextStep(task.title(), task.due(), task.ownerName()))
            .orElse(null);
    return new BannerFacts(lead, next);
  }
}
