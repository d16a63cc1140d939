package org.carewright.caseload;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.carewright.access.Directory;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.caseload.EnrolmentFormPage.Action;
import org.carewright.caseload.EnrolmentFormPage.Choice;
import org.carewright.patient.PatientHeaders;
import org.carewright.platform.PatientId;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together the pages about enrolments, each with its line in the trail. */
@Component
@Transactional
class EnrolmentForms {

  private final Enrolments enrolments;
  private final Programmes programmes;
  private final Entry entry;
  private final PresentCoordinators coordinators;
  private final PatientHeaders headers;
  private final Directory directory;
  private final Audit audit;
  private final Clock clock;

  EnrolmentForms(
      Enrolments enrolments,
      Programmes programmes,
      Entry entry,
      PresentCoordinators coordinators,
      PatientHeaders headers,
      Directory directory,
      Audit audit,
      Clock clock) {
    this.enrolments = enrolments;
    this.programmes = programmes;
    this.entry = entry;
    this.coordinators = coordinators;
    this.headers = headers;
    this.directory = directory;
    this.audit = audit;
    this.clock = clock;
  }

  EnrolmentsPage list(Viewer viewer, PatientId patient) {
    var header = headers.of(viewer, patient);
    audit.read(viewer, patient, "Opened the programmes");
    var all = enrolments.list(viewer, patient);
    return new EnrolmentsPage(
        header,
        all.stream().filter(Enrolment::isOpen).toList(),
        all.stream().filter(e -> !e.isOpen()).toList(),
        enrolments.history(viewer, patient),
        viewer.today(clock),
        viewer.zone());
  }

  EnrolmentFormPage page(
      Viewer viewer,
      PatientId patient,
      Action action,
      @Nullable Enrolment enrolment,
      EnrolmentForm form,
      FieldErrors errors,
      @Nullable String overtaken) {
    var header = headers.of(viewer, patient);
    audit.read(viewer, patient, "Opened the programmes");
    var all = enrolments.list(viewer, patient);
    return new EnrolmentFormPage(
        header,
        action,
        enrolment,
        form,
        errors,
        action == Action.ENROL ? choices(viewer, patient, all) : List.of(),
        all.stream().filter(e -> !e.isOpen()).toList(),
        action == Action.ENROL ? present(viewer, patient) : List.of(),
        coordinators(viewer),
        teams(viewer),
        Arrays.stream(Risk.values()).map(r -> new Option(r.name(), r.label())).toList(),
        Arrays.stream(ClosingReason.values()).map(r -> new Option(r.name(), r.label())).toList(),
        overtaken);
  }

  private List<PresentCoordinator> present(Viewer viewer, PatientId patient) {
    var present = coordinators.list(viewer, patient);
    if (!present.isEmpty()) {
      audit.read(viewer, patient, "Was shown who coordinates already");
    }
    return present;
  }

  private List<Choice> choices(Viewer viewer, PatientId patient, List<Enrolment> all) {
    return programmes.list().stream()
        .map(programme ->
            new Choice(
                programme,
                entry.check(viewer, patient, programme),
                all.stream()
                    .filter(e -> e.organisation().equals(viewer.organisation()))
                    .anyMatch(e -> e.isOpen() && e.programme().equals(programme.code()))))
        .toList();
  }

  private List<Option> coordinators(Viewer viewer) {
    return directory.listStaff(viewer.organisation()).stream()
        .filter(staff -> staff.role().cares())
        .map(s -> new Option(s.id().toString(), s.name() + ", " + s.jobTitle()))
        .toList();
  }

  private List<Option> teams(Viewer viewer) {
    var options = new ArrayList<Option>();
    options.add(new Option("", "No team"));
    directory
        .listTeams(viewer.organisation())
        .forEach(team -> options.add(new Option(team.id().toString(), team.name())));
    return options;
  }
}
