package org.carewright.sample;

import java.time.LocalDate;
import java.util.List;
import org.carewright.calendar.WorkingCalendars;
import org.carewright.careplan.ActionOwner;
import org.carewright.careplan.CarePlan;
import org.carewright.careplan.CarePlans;
import org.carewright.careplan.ItemText;
import org.carewright.careplan.PlanItems;
import org.carewright.task.Owner;
import org.carewright.team.CareTeams;
import org.carewright.team.MemberDetails;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * What colleagues have been asked to do this week. The weeks leave more or less of it open, as
 * chance has it; whoever signs in as one of them finds work on any day of the year.
 */
@Component
@ConditionalOnProperty("carewright.demo")
class ColleaguesWork {

  private record Asked(SampleStaff whom, String what, int inDays) {}

  private static final List<Asked> ASKED =
      List.of(
          new Asked(SampleStaff.HELEN, "Look at the last blood pressures and the tablets", 0),
          new Asked(SampleStaff.HELEN, "Answer the question about the blood thinner", 2),
          new Asked(SampleStaff.MARCUS, "Go through the inhaler technique by video", 0),
          new Asked(SampleStaff.MARCUS, "Check the new medicine against the old ones", 1),
          new Asked(SampleStaff.NINA, "Check balance and strength at home", 0),
          new Asked(SampleStaff.NINA, "Show the exercises for the stairs once more", 3),
          new Asked(SampleStaff.BEN, "Read the letter from the landlord together", 0),
          new Asked(SampleStaff.BEN, "Help with the form for the heating grant", 2));

  private final CarePlans plans;
  private final PlanItems items;
  private final CareTeams teams;
  private final WorkingCalendars calendars;

  ColleaguesWork(CarePlans plans, PlanItems items, CareTeams teams, WorkingCalendars calendars) {
    this.plans = plans;
    this.items = items;
    this.teams = teams;
    this.calendars = calendars;
  }

  void ask(Cast cast, List<Person> people, LocalDate today) {
    for (int i = 0; i < ASKED.size(); i++) {
      var asked = ASKED.get(i);
      var fitting = people.stream().filter(person -> fits(person, asked)).toList();
      if (!fitting.isEmpty()) {
        ask(cast, fitting.get(i % fitting.size()), asked, today);
      }
    }
  }

  private boolean fits(Person person, Asked asked) {
    return person.placement().team().organisation() == asked.whom().organisation()
        && plans.find(person.coordinator(), person.id()).filter(CarePlan::isActive).isPresent();
  }

  private void ask(Cast cast, Person person, Asked asked, LocalDate today) {
    var by = person.coordinator();
    var colleague = cast.viewer(asked.whom());
    teams.add(
        by,
        person.id(),
        colleague.staff(),
        new MemberDetails(colleague.name(), asked.whom().jobTitle(), null, null, null));
    items.add(
        by,
        person.id(),
        new ItemText.OfAction(
            null,
            asked.what(),
            new ActionOwner.Worker(Owner.of(colleague.staff())),
            asked.inDays() == 0
                ? today
                : calendars.of(by).onOrAfter(today.plusDays(asked.inDays()))));
  }
}
