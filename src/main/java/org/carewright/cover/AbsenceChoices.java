package org.carewright.cover;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.carewright.access.Directory;
import org.carewright.access.Staff;
import org.carewright.access.Viewer;
import org.carewright.task.Owner;
import org.carewright.ui.Dates;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Option;
import org.springframework.stereotype.Component;

/** What the form for time away offers. */
@Component
class AbsenceChoices {

  private final Directory directory;
  private final Absences absences;
  private final Clock clock;

  AbsenceChoices(Directory directory, Absences absences, Clock clock) {
    this.directory = directory;
    this.absences = absences;
    this.clock = clock;
  }

  AbsenceFormPage page(Viewer viewer, AbsenceForm form, FieldErrors errors) {
    var staff = staff(viewer);
    return new AbsenceFormPage(
        form,
        errors,
        people(viewer, staff),
        Arrays.stream(AbsenceReason.values()).map(r -> new Option(r.name(), r.label())).toList(),
        colleagues(viewer, viewer.leads() ? "" : AbsenceForm.text(form.staff()), staff),
        teams(viewer));
  }

  /** Who may cover in an absence that is there. */
  List<Option> colleagues(Viewer viewer, Absence absence) {
    return colleagues(viewer, absence.staff().toString(), staff(viewer));
  }

  List<Option> teams(Viewer viewer) {
    return directory.listTeams(viewer.organisation()).stream()
        .map(t -> new Option(Owner.of(t.id()).text(), t.name()))
        .toList();
  }

  private List<Staff> staff(Viewer viewer) {
    return directory.listStaff(viewer.organisation()).stream()
        .filter(s -> s.role().cares())
        .toList();
  }

  private static List<Option> people(Viewer viewer, List<Staff> staff) {
    if (!viewer.leads()) {
      return List.of(new Option(viewer.staff().toString(), viewer.name()));
    }
    var people = new ArrayList<Option>();
    people.add(new Option("", "Choose"));
    staff.forEach(s -> people.add(new Option(s.id().toString(), s.name() + ", " + s.jobTitle())));
    return people;
  }

  /** With the time they are away themselves, so that nobody is asked in vain. */
  private List<Option> colleagues(Viewer viewer, String without, List<Staff> staff) {
    var away = absences.listNotOver(viewer.organisation());
    var today = viewer.today(clock);
    return staff.stream()
        .filter(s -> !s.id().toString().equals(without))
        .map(s ->
            new Option(
                Owner.of(s.id()).text(),
                away.stream()
                    .filter(a -> a.staff().equals(s.id()) && !a.lastDay().isBefore(today))
                    .findFirst()
                    .map(a ->
                        "%s (away %s to %s)"
                            .formatted(s.name(), Dates.day(a.firstDay()), Dates.day(a.lastDay())))
                    .orElse(s.name())))
        .toList();
  }
}
