package org.carewright.careplan;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.carewright.access.Viewer;
import org.carewright.careplan.PlanGlance.Row;
import org.carewright.patient.OverviewCard;
import org.carewright.patient.Patients;
import org.carewright.platform.PatientId;
import org.carewright.ui.Dates;
import org.springframework.stereotype.Component;

/**
 * The overview's card of the plan: goals still wanted, what is next for each, and what to do if.
 */
@Component
class PlanCard implements OverviewCard {

  private final CarePlans plans;
  private final Patients patients;
  private final TemplateEngine templates;
  private final Clock clock;

  PlanCard(CarePlans plans, Patients patients, TemplateEngine templates, Clock clock) {
    this.plans = plans;
    this.patients = patients;
    this.templates = templates;
    this.clock = clock;
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public Content content(Viewer viewer, PatientId patient) {
    var page = page(viewer, patient);
    return output -> templates.render("careplan/planCard.jte", Map.of("page", page), output);
  }

  PlanGlance page(Viewer viewer, PatientId patient) {
    var today = viewer.today(clock);
    var plan = plans.find(viewer, patient).orElse(null);
    var review = plan == null ? null : plan.reviewOn();
    return new PlanGlance(
        "/patients/" + patient + "/plan",
        patients.calledName(viewer, patient),
        plan,
        review == null ? null : Dates.dayFrom(review, today),
        plan != null && plan.reviewOverdue(today),
        plan == null
            ? List.of()
            : plan.goals().stream()
                .filter(goal -> !goal.ended())
                .map(goal -> row(plan, goal, today))
                .toList(),
        plan == null ? List.of() : plan.contingencies());
  }

  private static Row row(CarePlan plan, Goal goal, LocalDate today) {
    var need =
        plan.needs().stream()
            .filter(n -> n.id().equals(goal.need()))
            .map(Need::what)
            .findFirst()
            .orElse(null);
    return plan.actionsFor(goal).stream()
        .filter(Action::isOpen)
        .findFirst()
        .map(a ->
            new Row(
                goal,
                need,
                a.what() + ", " + a.ownerName() + ", " + Dates.dayFrom(a.due(), today),
                a.due().isBefore(today)))
        .orElseGet(() -> new Row(goal, need, "Nothing is planned for it", false));
  }
}
