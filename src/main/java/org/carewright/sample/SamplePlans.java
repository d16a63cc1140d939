package org.carewright.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.carewright.access.Viewer;
import org.carewright.calendar.WorkingCalendars;
import org.carewright.careplan.ActionOwner;
import org.carewright.careplan.CarePlans;
import org.carewright.careplan.ItemText;
import org.carewright.careplan.PlanItems;
import org.carewright.caseload.Risk;
import org.carewright.task.Owner;
import org.carewright.team.CareTeams;
import org.carewright.team.MemberDetails;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The care plans of the sample, at different stages. */
@Component
@ConditionalOnProperty("carewright.demo")
class SamplePlans {

  private static final String OUT_OF_HOURS = "Fernhill nurse line, 555-0199, day and night";

  private final CarePlans plans;
  private final PlanItems items;
  private final CareTeams teams;
  private final WorkingCalendars calendars;
  private final List<PlanIdea> ideas = SampleWords.readPlans();

  SamplePlans(CarePlans plans, PlanItems items, CareTeams teams, WorkingCalendars calendars) {
    this.plans = plans;
    this.items = items;
    this.teams = teams;
    this.calendars = calendars;
  }

  /** Reviews the plan that there is, or agrees a new one; one in six stays a draft. */
  void agree(Cast cast, Person person, LocalDate day, Random random) {
    var by = person.coordinator();
    var now = plans.find(by, person.id());
    if (now.isPresent() && now.get().isActive()) {
      plans.review(
          by,
          person.id(),
          "Looked at it together; on the way, carry on.",
          workingDay(by, day.plusDays(84)));
      return;
    }
    var plan = plans.start(by, person.id());
    ideas(person).forEach(idea -> write(cast, by, person, idea, day));
    var version = plans.get(by, person.id()).edited().version();
    var review = day.plusDays(plan.goals().isEmpty() ? 35 + random.nextInt(50) : 84);
    plans.about(by, person.id(), version, workingDay(by, review), OUT_OF_HOURS);
    if (random.nextInt(6) > 0) {
      plans.activate(by, person.id());
    }
  }

  private List<PlanIdea> ideas(Person person) {
    // The last idea fits everybody.
    return ideas.stream()
        .filter(idea ->
            idea.fits(person.placement().programme())
                || person.conditions().stream().anyMatch(idea::fits))
        .limit(person.placement().risk() == Risk.LOW ? 1 : 2)
        .toList();
  }

  private void write(Cast cast, Viewer by, Person person, PlanIdea idea, LocalDate day) {
    var need = items.add(by, person.id(), new ItemText.OfNeed(idea.need(), null, null));
    var goal =
        items.add(
            by,
            person.id(),
            new ItemText.OfGoal(
                need,
                idea.goal(),
                idea.measure(),
                idea.target(),
                idea.unit(),
                day.plusDays(idea.byDays())));
    for (var action : idea.actions()) {
      items.add(
          by,
          person.id(),
          new ItemText.OfAction(
              goal,
              action.title(),
              owner(cast, person, action.owner()),
              workingDay(by, day.plusDays(action.inDays()))));
    }
    for (var either : idea.contingency()) {
      items.add(
          by, person.id(), new ItemText.OfContingency(either.when(), either.then(), OUT_OF_HOURS));
    }
  }

  private LocalDate workingDay(Viewer by, LocalDate day) {
    return calendars.of(by).onOrAfter(day);
  }

  /** Work goes only to those who may see the person. */
  private Viewer onTeam(Person person, Viewer colleague, String role) {
    teams.add(
        person.coordinator(),
        person.id(),
        colleague.staff(),
        new MemberDetails(
            colleague.name(), professional(person, role).jobTitle(), null, null, null));
    return colleague;
  }

  private ActionOwner owner(Cast cast, Person person, String role) {
    return switch (role) {
      case "PATIENT" -> new ActionOwner.ThePatient();
      case "COORDINATOR" -> worker(person.coordinator());
      default -> worker(onTeam(person, cast.viewer(professional(person, role)), role));
    };
  }

  private static ActionOwner worker(Viewer who) {
    return new ActionOwner.Worker(Owner.of(who.staff()));
  }

  private static SampleStaff professional(Person person, String role) {
    if (person.placement().team() == SampleTeam.COMMUNITY) {
      return SampleStaff.BEN;
    }
    return switch (role) {
      case "PHYSICIAN" -> SampleStaff.HELEN;
      case "PHARMACIST" -> SampleStaff.MARCUS;
      case "THERAPIST" -> SampleStaff.NINA;
      default -> throw new IllegalArgumentException("No such role in the sample: " + role);
    };
  }
}
