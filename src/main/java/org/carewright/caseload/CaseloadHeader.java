package org.carewright.caseload;

import org.carewright.access.Viewer;
import org.carewright.patient.BannerFacts;
import org.carewright.patient.HeaderPart;
import org.carewright.platform.PatientId;
import org.carewright.task.Tasks;
import org.springframework.stereotype.Component;

/** Tells the banner what happens next. */
@Component
class CaseloadHeader implements HeaderPart {

  private final Tasks tasks;

  CaseloadHeader(Tasks tasks) {
    this.tasks = tasks;
  }

  @Override
  public BannerFacts facts(Viewer viewer, PatientId patient) {
    var next =
        tasks.listOpen(viewer, patient).stream()
            .findFirst()
            .map(task -> new BannerFacts.NextStep(task.title(), task.due(), task.ownerName()))
            .orElse(null);
    return new BannerFacts(null, next);
  }
}
