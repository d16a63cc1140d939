package org.carewright.caseload;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carewright.access.Viewer;
import org.carewright.patient.Patients;
import org.carewright.platform.PatientId;
import org.carewright.record.Chart;
import org.carewright.record.ChartEntry;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds a person's age and record against a programme's entry rule. */
@Component
class EntryChecks {

  private final Patients patients;
  private final Chart chart;
  private final Clock clock;

  EntryChecks(Patients patients, Chart chart, Clock clock) {
    this.patients = patients;
    this.chart = chart;
    this.clock = clock;
  }

  EntryCheck check(Viewer viewer, PatientId patient, Programme programme) {
    var today = viewer.today(clock);
    var age = age(patients.get(viewer, patient).details().birthDate(), programme, today);
    if (age.isPresent()) {
      return new EntryCheck(false, age.get());
    }
    var within = programme.dischargedWithin();
    if (within != null) {
      return stay(chart.encounters(viewer, patient, 50), viewer.zone(), today, within);
    }
    if (programme.conditionWords().isEmpty()) {
      return new EntryCheck(true, "Open to everyone; nothing in the record is needed.");
    }
    return condition(chart.conditions(viewer, patient), programme.conditionWords());
  }

  private static Optional<String> age(
      @Nullable LocalDate born, Programme programme, LocalDate today) {
    var min = programme.minAge();
    var max = programme.maxAge();
    if (min == null && max == null) {
      return Optional.empty();
    }
    if (born == null) {
      return Optional.of("The date of birth is not known, so the age cannot be checked.");
    }
    var age = Period.between(born, today).getYears();
    if (min != null && age < min) {
      return Optional.of("Too young: " + age + ", and the programme begins at " + min + ".");
    }
    if (max != null && age > max) {
      return Optional.of("Too old: " + age + ", and the programme ends at " + max + ".");
    }
    return Optional.empty();
  }

  private static EntryCheck condition(List<ChartEntry> conditions, List<String> words) {
    return conditions.stream()
        .filter(ChartEntry::current)
        .filter(c -> words.stream().anyMatch(c.title().toLowerCase(Locale.ROOT)::contains))
        .findFirst()
        .map(c -> new EntryCheck(true, "The record shows: " + c.title() + "."))
        .orElse(
            new EntryCheck(false, "No active condition in the record is one of this programme's."));
  }

  private static EntryCheck stay(
      List<ChartEntry> encounters, ZoneId zone, LocalDate today, int days) {
    for (var encounter : encounters) {
      var end = encounter.end();
      if (end == null || !isStay(encounter)) {
        continue;
      }
      var ended = end.day(zone);
      if (!ended.isBefore(today.minusDays(days)) && !ended.isAfter(today)) {
        return new EntryCheck(true, "Discharged from hospital on " + Dates.day(ended) + ".");
      }
    }
    return new EntryCheck(
        false, "The record shows no hospital stay that ended in the last " + days + " days.");
  }

  private static boolean isStay(ChartEntry encounter) {
    var category = encounter.category() == null ? "" : encounter.category();
    return category.equals("IMP")
        || category.equals("ACUTE")
        || category.toLowerCase(Locale.ROOT).contains("inpatient");
  }
}
