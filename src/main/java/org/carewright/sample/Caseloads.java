package org.carewright.sample;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.carewright.access.Viewer;
import org.carewright.patient.Patients;
import org.carewright.platform.PatientId;
import org.carewright.record.Chart;
import org.carewright.record.ChartEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Reads the charts that came in and says who of them needs coordination, and from whom. */
@Component
@ConditionalOnProperty("carewright.demo")
class Caseloads {

  private final Patients patients;
  private final Chart chart;

  Caseloads(Patients patients, Chart chart) {
    this.patients = patients;
    this.chart = chart;
  }

  /** In the order in which they will come: those who need watching are not all first. */
  List<Person> whoNeedCoordination(
      Cast cast, Map<SampleOrganisation, List<PatientId>> population, LocalDate today) {
    var people = new ArrayList<Person>();
    for (var organisation : SampleOrganisation.values()) {
      for (var patient : population.getOrDefault(organisation, List.of())) {
        var person = person(cast, organisation, patient, today, people.size());
        if (person != null) {
          people.add(person);
        }
      }
    }
    // Mixed, so that nobody's people all come in the same week; the same mix every time.
    Collections.shuffle(people, new Random(7));
    return people;
  }

  private @Nullable Person person(
      Cast cast, SampleOrganisation organisation, PatientId id, LocalDate today, int turn) {
    var viewer = cast.viewer(anyoneAt(organisation));
    var details = patients.get(viewer, id).details();
    var born = details.birthDate();
    if (details.deceased() || born == null) {
      return null;
    }
    var conditions = conditions(viewer, id);
    var age = Period.between(born, today).getYears();
    var placement = Placement.of(organisation, age, conditions, turn);
    return placement == null
        ? null
        : new Person(id, placement, cast.viewer(placement.coordinator()), conditions);
  }

  private List<String> conditions(Viewer viewer, PatientId id) {
    return chart.conditions(viewer, id).stream()
        .filter(ChartEntry::current)
        .filter(entry -> "disorder".equals(entry.category()))
        .map(ChartEntry::title)
        .distinct()
        .toList();
  }

  static SampleStaff anyoneAt(SampleOrganisation organisation) {
    return organisation == SampleOrganisation.FERNHILL ? SampleStaff.AMIRA : SampleStaff.LEO;
  }
}
