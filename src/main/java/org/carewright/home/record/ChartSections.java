package org.carewright.home.record;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import org.carewright.access.Viewer;
import org.carewright.home.record.ChartSection.Block;
import org.carewright.platform.PatientId;
import org.carewright.record.AllergyDanger;
import org.carewright.record.Chart;
import org.carewright.record.ChartEntry;
import org.carewright.record.PlainWords;
import org.springframework.stereotype.Component;

/** Sorts a chart into the sections of the record page. */
@Component
class ChartSections {

  private static final int NEWEST = 8;
  static final int ALL = 2000;

  private final Chart chart;

  ChartSections(Chart chart) {
    this.chart = chart;
  }

  List<ResultCategory> results(Viewer viewer, PatientId patient) {
    return ResultCategory.of(chart.results(viewer, patient), viewer.zone());
  }

  List<ChartSection> list(Viewer viewer, PatientId patient) {
    return List.of(
        allergies(viewer, patient),
        conditions(viewer, patient),
        medicines(viewer, patient),
        immunisations(viewer, patient),
        encounters(viewer, patient, false),
        procedures(viewer, patient, false),
        documents(viewer, patient, false),
        plans(viewer, patient));
  }

  private ChartSection conditions(Viewer viewer, PatientId patient) {
    var lines = new Lines(chart.conditions(viewer, patient), patient, viewer.zone());
    Predicate<ChartEntry> circumstance = Circumstances::is;
    return new ChartSection(
        "conditions",
        "Conditions",
        "stethoscope",
        lines.current(),
        List.of(
            lines.block("Active", false, circumstance.negate().and(ChartEntry::current)),
            lines.block("Findings and circumstances", false, circumstance.and(ChartEntry::current)),
            lines.block("Resolved", true, entry -> !entry.current())),
        "No conditions recorded",
        null);
  }

  private ChartSection medicines(Viewer viewer, PatientId patient) {
    var lines = new Lines(chart.medicines(viewer, patient), patient, viewer.zone());
    return new ChartSection(
        "medicines",
        "Medicines",
        "pill",
        lines.current(),
        List.of(
            lines.block("Being taken", false, ChartEntry::current, PlainWords::medicine),
            lines.block("Past", true, entry -> !entry.current(), PlainWords::medicine)),
        "No medicines recorded",
        null);
  }

  private ChartSection allergies(Viewer viewer, PatientId patient) {
    var entries = AllergyDanger.first(chart.allergies(viewer, patient));
    var lines = new Lines(entries, patient, viewer.zone());
    return new ChartSection(
        "allergies",
        "Allergies",
        "alert-triangle",
        lines.current(),
        List.of(
            lines.block(null, false, ChartEntry::current),
            lines.block("No longer", true, entry -> !entry.current())),
        "No allergies recorded. That is not the same as none: ask.",
        null);
  }

  private ChartSection immunisations(Viewer viewer, PatientId patient) {
    var entries = chart.immunisations(viewer, patient);
    var lines = new Lines(entries, patient, viewer.zone());
    return new ChartSection(
        "immunisations",
        "Immunisations",
        "vaccine",
        entries.size(),
        List.of(lines.block(null, false, entry -> true)),
        "No immunisations recorded",
        null);
  }

  ChartSection encounters(Viewer viewer, PatientId patient, boolean all) {
    return newest(
        "encounters",
        "Encounters",
        "calendar-event",
        chart.encounters(viewer, patient, ALL),
        patient,
        viewer.zone(),
        all);
  }

  ChartSection procedures(Viewer viewer, PatientId patient, boolean all) {
    return newest(
        "procedures",
        "Procedures",
        "activity",
        chart.procedures(viewer, patient, ALL),
        patient,
        viewer.zone(),
        all);
  }

  ChartSection documents(Viewer viewer, PatientId patient, boolean all) {
    return newest(
        "documents",
        "Documents",
        "file-text",
        chart.documents(viewer, patient, ALL),
        patient,
        viewer.zone(),
        all);
  }

  private ChartSection plans(Viewer viewer, PatientId patient) {
    var lines = new Lines(chart.plansMadeElsewhere(viewer, patient), patient, viewer.zone());
    return new ChartSection(
        "plans",
        "Plans made elsewhere",
        "clipboard-list",
        lines.current(),
        List.of(
            lines.block("Current", false, ChartEntry::current),
            lines.block("Earlier", true, entry -> !entry.current())),
        "No plans from other organisations",
        null);
  }

  private static ChartSection newest(
      String id,
      String title,
      String icon,
      List<ChartEntry> entries,
      PatientId patient,
      ZoneId zone,
      boolean all) {
    var base = "/patients/" + patient;
    var shown = all ? entries : entries.subList(0, Math.min(NEWEST, entries.size()));
    var more = id.equals("documents") ? base + "/documents" : base + "/record/" + id;
    return new ChartSection(
        id,
        title,
        icon,
        entries.size(),
        List.of(new Block(null, ChartLine.each(shown, base, zone, PlainWords::of), false)),
        "No " + id + " recorded",
        shown.size() < entries.size() ? more : null);
  }
}
