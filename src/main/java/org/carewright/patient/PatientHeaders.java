package org.carewright.patient;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.record.Chart;
import org.carewright.record.ChartEntry;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together the banner that heads every page about a patient. */
@Component
@Transactional(readOnly = true)
public class PatientHeaders {

  private final Patients patients;
  private final Chart chart;
  private final ObjectProvider<HeaderPart> parts;
  private final Clock clock;

  PatientHeaders(Patients patients, Chart chart, ObjectProvider<HeaderPart> parts, Clock clock) {
    this.patients = patients;
    this.chart = chart;
    this.parts = parts;
    this.clock = clock;
  }

  /** Throws "not here" for a patient the viewer may not see. */
  public PatientHeader of(Viewer viewer, PatientId id) {
    return of(viewer, patients.get(viewer, id));
  }

  /** The same for a patient who was read already. */
  public PatientHeader of(Viewer viewer, Patient patient) {
    var allergies =
        chart.allergies(viewer, patient.id()).stream().filter(ChartEntry::current).toList();
    return of(viewer, patient, allergies);
  }

  /** The same when their current allergies were read too. */
  public PatientHeader of(Viewer viewer, Patient patient, List<ChartEntry> allergies) {
    var facts =
        parts
            .orderedStream()
            .map(part -> part.facts(viewer, patient.id()))
            .reduce(BannerFacts.NONE, BannerFacts::and);
    var today = viewer.today(clock);
    var details = patient.details();
    var next = facts.nextStep();
    return new PatientHeader(
        patient.id(),
        patient.name().formal(),
        patient.calledName(),
        details.preferredName(),
        patient.age(today).orElse(null),
        PatientHeader.born(details),
        details.gender() == Gender.UNKNOWN ? "Gender not known" : details.gender().label(),
        details.pronouns(),
        deceased(details),
        numbers(details),
        language(details),
        details.interpreter().needed() ? details.interpreter().label() : null,
        details.contactPoints().stream()
            .sorted(Comparator.comparing(point -> !point.preferred()))
            .toList(),
        adjustments(details),
        BannerAllergies.of(allergies),
        facts.leadCoordinator(),
        next == null ? null : next.title(),
        next == null ? null : Dates.dayFrom(next.due(), today),
        next != null && isPast(next.due(), today),
        next == null ? null : next.owner(),
        facts.clock());
  }

  private static boolean isPast(LocalDate due, LocalDate today) {
    return due.isBefore(today);
  }

  private static @Nullable String deceased(PatientDetails details) {
    if (!details.deceased()) {
      return null;
    }
    var on = details.deceasedOn();
    return on == null ? "Died" : "Died " + Dates.plain(on);
  }

  private static List<PatientHeader.Number> numbers(PatientDetails details) {
    return details.identifiers().stream()
        .filter(identifier -> identifier.kind().everyday())
        .sorted(Comparator.comparing(Identifier::kind))
        .map(i -> new PatientHeader.Number(i.kind().label(), i.shown()))
        .limit(2)
        .toList();
  }

  private static @Nullable String language(PatientDetails details) {
    var code = details.language();
    return code == null || Languages.english(code) ? null : "Speaks " + Languages.name(code);
  }

  private static List<String> adjustments(PatientDetails details) {
    return details.adjustments().stream().sorted().map(Adjustment::label).toList();
  }
}
