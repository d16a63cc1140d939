package org.carewright.simulation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import org.carewright.caseload.EnrolmentAnswer;
import org.carewright.caseload.Enrolments;
import org.carewright.caseload.NewEnrolment;
import org.carewright.caseload.Risk;
import org.carewright.patient.Gender;
import org.carewright.patient.PatientDetailsBuilder;
import org.carewright.patient.Patients;
import org.carewright.patient.PersonName;
import org.carewright.platform.Ids;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** People come: most in the first weeks, some until the end. */
@Component
@ConditionalOnProperty("carewright.simulation")
class Arrivals implements Happening {

  private static final List<String> PROGRAMMES =
      List.of("long-term-conditions", "frailty-and-falls", "community-support", "mental-health");

  private final Patients patients;
  private final Enrolments enrolments;
  private final Ids ids;

  Arrivals(Patients patients, Enrolments enrolments, Ids ids) {
    this.patients = patients;
    this.enrolments = enrolments;
    this.ids = ids;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public void on(Day day, Site site, Steps steps) {
    steps.turnTo(day.at(site, LocalTime.of(9, 0)));
    var share = day.settings().patients() / 2;
    var wanted = (int) Math.round(share * Math.sqrt((day.number() + 1.0) / day.settings().days()));
    for (int number = site.residents().size(); number < Math.min(share, wanted); number++) {
      welcome(site, number, day.chance(1_000 + number), steps);
    }
  }

  private void welcome(Site site, int number, Random chance, Steps steps) {
    var coordinators = site.coordinators();
    var by = coordinators.get(number % coordinators.size());
    var born = LocalDate.of(1930, 1, 1).plusDays(chance.nextInt(70 * 365));
    var details =
        new PatientDetailsBuilder(new PersonName(null, "Person", "Number " + (number + 1)))
            .gender(Gender.values()[number % 2])
            .born(born, false)
            .build();
    if (!(patients.register(by.viewer(), details, ids.next())
        instanceof Patients.Registration.Registered(var id))) {
      throw new IllegalStateException("Number " + number + " was registered before");
    }
    var resident = new Resident(number, id, site);
    site.join(resident);
    var wanted =
        new NewEnrolment(
            id,
            PROGRAMMES.get(chance.nextInt(PROGRAMMES.size())),
            by.viewer().staff(),
            by.team(),
            Risk.values()[chance.nextInt(3)],
            "Asked for help",
            "Agreed with the team lead");
    steps.take(
        "enrolments",
        resident,
        () -> {
          if (enrolments.enrol(by.viewer(), wanted)
              instanceof EnrolmentAnswer.Refused(var field, var sentence)) {
            throw new IllegalStateException(field + ": " + sentence);
          }
        });
  }
}
