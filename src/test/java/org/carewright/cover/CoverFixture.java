package org.carewright.cover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.carewright.access.CurrentViewer;
import org.carewright.access.OrganisationId;
import org.carewright.access.Role;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.access.Workforce;
import org.carewright.platform.PatientId;
import org.carewright.task.Owner;
import org.carewright.task.Task;
import org.carewright.task.TaskFixture;
import org.carewright.task.TaskId;
import org.carewright.task.Tasks;
import org.springframework.boot.test.context.TestComponent;

/** Colleagues by name, their work, and their time away. */
@TestComponent
public class CoverFixture {

  private final Workforce workforce;
  private final CurrentViewer viewers;
  private final Absences absences;
  private final Tasks tasks;
  private final TaskFixture patients;
  private final Clock clock;

  CoverFixture(
      Workforce workforce,
      CurrentViewer viewers,
      Absences absences,
      Tasks tasks,
      TaskFixture patients,
      Clock clock) {
    this.workforce = workforce;
    this.viewers = viewers;
    this.absences = absences;
    this.tasks = tasks;
    this.patients = patients;
    this.clock = clock;
  }

  public Viewer colleague(OrganisationId organisation, Role role, String given, String family) {
    var staff =
        workforce.addStaff(
            new Workforce.NewStaff(organisation, given, family, role, role.label(), null, null));
    return viewers.load(staff).orElseThrow();
  }

  /** A call to a new patient. */
  public TaskId call(Viewer owner) {
    return call(patients.patientOf(owner), owner);
  }

  public TaskId call(PatientId patient, Viewer owner) {
    return tasks.open(owner, TaskFixture.call(patient, Owner.of(owner.staff())));
  }

  /** Away from today for so many days. */
  public NewAbsence away(Viewer who, int days, Viewer... covers) {
    return away(who, who.today(clock), who.today(clock).plusDays(days - 1L), covers);
  }

  public NewAbsence away(Viewer who, LocalDate first, LocalDate last, Viewer... covers) {
    var colleagues = Arrays.stream(covers).map(Viewer::staff).toList();
    return away(who.staff(), first, last, new Cover(colleagues, null));
  }

  public NewAbsence away(StaffId who, LocalDate first, LocalDate last, Cover cover) {
    return new NewAbsence(
        new AbsenceId(UUID.randomUUID()), who, AbsenceReason.SICKNESS, first, last, cover);
  }

  public Absence enter(Viewer by, NewAbsence wanted) {
    if (absences.enter(by, wanted) instanceof AbsenceAnswer.Accepted(var absence)) {
      return absence;
    }
    throw new AssertionError(absences.enter(by, wanted));
  }

  Viewer viewer(Owner owner) {
    return viewers.load(new StaffId(Objects.requireNonNull(owner.staffOrNull()))).orElseThrow();
  }

  public List<String> owners(Viewer viewer, List<PatientId> all) {
    return all.stream()
        .flatMap(patient -> tasks.listOpen(viewer, patient).stream())
        .map(Task::ownerName)
        .toList();
  }
}
