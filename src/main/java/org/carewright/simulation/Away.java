package org.carewright.simulation;

import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.carewright.cover.Absence;
import org.carewright.cover.AbsenceAnswer;
import org.carewright.cover.AbsenceId;
import org.carewright.cover.AbsenceReason;
import org.carewright.cover.Absences;
import org.carewright.cover.Cover;
import org.carewright.cover.NewAbsence;
import org.carewright.platform.Ids;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** People fall ill or take leave, covered by a colleague or the team, and some are back early. */
@Component
@ConditionalOnProperty("carewright.simulation")
class Away implements Happening {

  private static final double BEGINS = 0.03;
  private static final double BACK_EARLY = 0.1;

  private final Absences absences;
  private final Ids ids;

  Away(Absences absences, Ids ids) {
    this.absences = absences;
    this.ids = ids;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public void on(Day day, Site site, Steps steps) {
    if (!day.settings().has(Trouble.ABSENCES)) {
      return;
    }
    steps.turnTo(day.at(site, LocalTime.of(8, 0)));
    var coordinators = site.coordinators();
    var away =
        absences.listNotOver(site.id()).stream()
            .collect(Collectors.toMap(Absence::staff, one -> one, (first, later) -> first));
    for (int n = 0; n < coordinators.size(); n++) {
      var chance = day.chance(site, 120_000 + n);
      var who = coordinators.get(n);
      var now = away.get(who.viewer().staff());
      if (now != null && now.isOn() && chance.nextDouble() < BACK_EARLY) {
        steps.pass();
        steps.take("back early", who, () -> absences.end(lead(site, who).viewer(), now.id()));
      } else if (now == null && chance.nextDouble() < BEGINS) {
        begin(day, site, who, chance, steps);
      }
    }
  }

  private void begin(Day day, Site site, Worker who, Random chance, Steps steps) {
    var ahead = chance.nextInt(3) == 0 ? 1 + chance.nextInt(5) : 0;
    var length = chance.nextInt(10);
    var colleague = site.coordinators().get(chance.nextInt(site.coordinators().size()));
    var cover =
        chance.nextBoolean()
            ? new Cover(List.of(), who.team())
            : new Cover(List.of(colleague.viewer().staff()), null);
    var first = day.date().plusDays(ahead);
    var wanted =
        new NewAbsence(
            new AbsenceId(ids.next()),
            who.viewer().staff(),
            AbsenceReason.SICKNESS,
            first,
            first.plusDays(length),
            cover);
    steps.pass();
    steps.take(
        "absences",
        who,
        () -> {
          if (absences.enter(lead(site, who).viewer(), wanted)
              instanceof AbsenceAnswer.Refused refused) {
            steps.tally().count("absences refused: " + refused.field());
          }
        });
  }

  private static Worker lead(Site site, Worker of) {
    return site.leads().stream()
        .filter(lead -> lead.team().equals(of.team()))
        .findFirst()
        .orElse(site.leads().getFirst());
  }
}
