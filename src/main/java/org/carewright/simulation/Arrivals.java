package org.carewright.simulation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.carewright.caseload.EnrolmentAnswer;
import org.carewright.caseload.Enrolments;
import org.carewright.caseload.NewEnrolment;
import org.carewright.caseload.Risk;
import org.carewright.patient.Gender;
import org.carewright.patient.PatientDetailsBuilder;
import org.carewright.patient.Patients;
import org.carewright.patient.PersonName;
import org.carewright.platform.Ids;
import org.jspecify.annotations.Nullable;
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
    var arriving = new ArrayList<@Nullable Resident>();
    for (int n = site.residents().size(); n < Math.min(share, wanted); n++) {
      arriving.add(null);
    }
    var first = site.residents().size();
    var registering = new ArrayList<Runnable>();
    for (int n = 0; n < arriving.size(); n++) {
      var place = n;
      registering.add(() -> arriving.set(place, register(day, site, first + place)));
    }
    steps.sideBySide(registering);
    var residents = arriving.stream().filter(Objects::nonNull).toList();
    residents.forEach(site::join);
    steps.together(
        residents.stream()
            .map(one -> new Errand(one, () -> steps.take("enrolments", one, () -> enrol(day, one))))
            .toList());
  }

  private static Worker coordinator(Site site, int number) {
    var coordinators = site.coordinators();
    return coordinators.get(number % coordinators.size());
  }

  private Resident register(Day day, Site site, int number) {
    var chance = day.chance(site, 1_000 + number);
    var born = LocalDate.of(1930, 1, 1).plusDays(chance.nextInt(70 * 365));
    var details =
        new PatientDetailsBuilder(new PersonName(null, "Person", "Number " + (number + 1)))
            .gender(Gender.values()[number % 2])
            .born(born, false)
            .build();
    var by = coordinator(site, number).viewer();
    if (!(patients.register(by, details, ids.next())
        instanceof Patients.Registration.Registered(var id))) {
      throw new IllegalStateException("Number " + number + " was registered before");
    }
    return new Resident(number, id, site);
  }

  private void enrol(Day day, Resident resident) {
    var chance = day.chance(resident, 2_000);
    var by = coordinator(resident.site(), resident.number());
    var wanted =
        new NewEnrolment(
            resident.id(),
            PROGRAMMES.get(chance.nextInt(PROGRAMMES.size())),
            by.viewer().staff(),
            by.team(),
            Risk.values()[chance.nextInt(3)],
            "Asked for help",
            "Agreed with the team lead");
    if (enrolments.enrol(by.viewer(), wanted)
        instanceof EnrolmentAnswer.Refused(var field, var sentence)) {
      throw new IllegalStateException(field + ": " + sentence);
    }
  }
}
