package org.carewright.caseload;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.time.Clock;
import java.util.Map;
import org.carewright.access.Viewer;
import org.carewright.patient.OverviewCard;
import org.carewright.platform.PatientId;
import org.carewright.task.Tasks;
import org.springframework.stereotype.Component;

/** The overview's first card: what is done next for this patient, and in which programmes. */
@Component
class NextStepsCard implements OverviewCard {

  private static final int ORDER = 10;

  private final Tasks tasks;
  private final Enrolments enrolments;
  private final TemplateEngine templates;
  private final Clock clock;

  NextStepsCard(Tasks tasks, Enrolments enrolments, TemplateEngine templates, Clock clock) {
    this.tasks = tasks;
    this.enrolments = enrolments;
    this.templates = templates;
    this.clock = clock;
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public Content content(Viewer viewer, PatientId patient) {
    var page =
        new NextSteps(
            patient,
            CaseloadHeader.open(tasks, viewer, patient),
            enrolments.list(viewer, patient),
            viewer.today(clock));
    return output -> templates.render("caseload/nextStepsCard.jte", Map.of("page", page), output);
  }
}
