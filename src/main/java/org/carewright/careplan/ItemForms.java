package org.carewright.careplan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.carewright.access.Directory;
import org.carewright.access.Relationships;
import org.carewright.access.Staff;
import org.carewright.access.Viewer;
import org.carewright.patient.PatientHeaders;
import org.carewright.platform.PatientId;
import org.carewright.record.Chart;
import org.carewright.record.ChartEntry;
import org.carewright.task.Owner;
import org.carewright.task.Tasks;
import org.carewright.team.CareTeams;
import org.carewright.ui.Dates;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together the form of an item, with what can be chosen in it. */
@Component
class ItemForms {

  private final CarePlans plans;
  private final PatientHeaders headers;
  private final Directory directory;
  private final CareTeams teams;
  private final Relationships relationships;
  private final Tasks tasks;
  private final Chart chart;
  private final Clock clock;

  ItemForms(
      CarePlans plans,
      PatientHeaders headers,
      Directory directory,
      CareTeams teams,
      Relationships relationships,
      Tasks tasks,
      Chart chart,
      Clock clock) {
    this.plans = plans;
    this.headers = headers;
    this.directory = directory;
    this.teams = teams;
    this.relationships = relationships;
    this.tasks = tasks;
    this.chart = chart;
    this.clock = clock;
  }

  ItemFormPage page(
      Viewer viewer,
      PatientId patient,
      ItemKind kind,
      UUID id,
      ItemForm form,
      FieldErrors errors,
      @Nullable PlanItem newer,
      boolean gone) {
    var plan = plans.get(viewer, patient);
    var header = headers.of(viewer, patient);
    return new ItemFormPage(
        header,
        kind,
        id,
        form,
        errors,
        kind == ItemKind.GOAL ? choices("No particular need", plan.needs()) : List.of(),
        kind == ItemKind.ACTION ? choices("No particular goal", plan.goals()) : List.of(),
        kind == ItemKind.ACTION
            ? owners(viewer, patient, header.calledName(), form.workerOrNull())
            : List.of(),
        kind == ItemKind.NEED ? conditions(viewer, patient, plan) : List.of(),
        newer,
        newer == null ? null : Dates.time(newer.edited().at(), viewer.zone()),
        gone);
  }

  private static List<Option> choices(String none, List<? extends PlanItem> items) {
    var options = new ArrayList<Option>();
    options.add(new Option("", none));
    items.forEach(item -> options.add(new Option(item.id().toString(), item.title())));
    return options;
  }

  /** What is wrong with a form, also in the light of the item as it is now. */
  FieldErrors errors(Viewer viewer, PatientId patient, ItemKind kind, UUID id, ItemForm form) {
    var now = plans.get(viewer, patient).item(id).orElse(null);
    var errors = form.errors(kind, viewer.today(clock), due(now));
    var worker = form.workerOrNull();
    var ended = now instanceof Action action && !action.isOpen();
    if (kind == ItemKind.ACTION && worker != null && !ended) {
      var obstacle = tasks.obstacle(patient, worker);
      if (obstacle != null) {
        errors.add("owner", obstacle);
      }
    }
    return errors;
  }

  private static @Nullable LocalDate due(@Nullable PlanItem item) {
    return switch (item) {
      case Goal goal -> goal.due();
      case Action action -> action.due();
      case Need need -> null;
      case Contingency contingency -> null;
      case null -> null;
    };
  }

  /**
   * The patient, those here who may see the patient, and anyone else by name.
   *
   * @param chosen is there in any case
   */
  private List<Option> owners(
      Viewer viewer, PatientId patient, String calledName, @Nullable Owner chosen) {
    var options = new LinkedHashMap<String, String>();
    options.put("", "Choose who does it");
    options.put(Owner.of(viewer.staff()).text(), viewer.name() + " (me)");
    options.put("patient", calledName + " (the patient)");
    teams
        .list(viewer, patient)
        .forEach(member -> {
          var staff = member.staff();
          if (staff != null) {
            options.putIfAbsent(
                Owner.of(staff).text(), member.name() + ", " + member.role() + " (care team)");
          }
        });
    directory
        .listTeams(viewer.organisation())
        .forEach(team -> options.put(Owner.of(team.id()).text(), team.name() + " (team)"));
    colleagues(viewer, patient)
        .forEach(staff ->
            options.putIfAbsent(
                Owner.of(staff.id()).text(), staff.name() + ", " + staff.jobTitle()));
    if (chosen instanceof Owner.OfStaff(var id)) {
      directory
          .findStaff(id)
          .ifPresent(staff ->
              options.putIfAbsent(
                  Owner.of(id).text(), staff.name() + " (not on the care team yet)"));
    }
    options.put("other", "Someone else: a carer, a professional elsewhere");
    return options.entrySet().stream().map(e -> new Option(e.getKey(), e.getValue())).toList();
  }

  private List<Staff> colleagues(Viewer viewer, PatientId patient) {
    var all =
        directory.listStaff(viewer.organisation()).stream()
            .filter(staff -> staff.role().cares())
            .toList();
    var seen =
        relationships.seen(
            all.stream().map(one -> new Relationships.Pair(patient, one.id())).toList());
    return all.stream()
        .filter(one -> seen.contains(new Relationships.Pair(patient, one.id())))
        .toList();
  }

  /** Active conditions of the record that are not yet needs of the plan. */
  private List<Option> conditions(Viewer viewer, PatientId patient, CarePlan plan) {
    var taken = plan.needs().stream().map(Need::condition).toList();
    var written = plan.needs().stream().map(need -> need.id().toString()).toList();
    var options = new ArrayList<Option>();
    options.add(new Option("", "None of these"));
    chart.conditions(viewer, patient).stream()
        .filter(ChartEntry::current)
        .filter(entry -> !taken.contains(entry.id()) && !written.contains(entry.id()))
        .forEach(entry -> options.add(new Option(entry.id(), entry.title())));
    return options;
  }

  /** The words of a condition picked from the record, when none were written. */
  ItemForm named(Viewer viewer, PatientId patient, ItemForm form) {
    var picked = ItemForm.text(form.condition());
    if (picked.isEmpty() || !ItemForm.text(form.what()).isEmpty()) {
      return form;
    }
    return chart.conditions(viewer, patient).stream()
        .filter(entry -> entry.id().equals(picked))
        .findFirst()
        .map(entry -> form.withWhat(entry.title()))
        .orElse(form);
  }
}
