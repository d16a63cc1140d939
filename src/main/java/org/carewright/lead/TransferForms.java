package org.carewright.lead;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.caseload.Enrolment;
import org.carewright.caseload.Enrolments;
import org.carewright.patient.PatientHeaders;
import org.carewright.platform.Ids;
import org.carewright.platform.PatientId;
import org.carewright.platform.Problem;
import org.carewright.task.EnrolmentId;
import org.carewright.task.Owner;
import org.carewright.task.Tasks;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together the form that offers a coordination, with its line in the trail. */
@Component
@Transactional
class TransferForms {

  private final Enrolments enrolments;
  private final Candidates candidates;
  private final Tasks tasks;
  private final PatientHeaders headers;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  TransferForms(
      Enrolments enrolments,
      Candidates candidates,
      Tasks tasks,
      PatientHeaders headers,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.enrolments = enrolments;
    this.candidates = candidates;
    this.tasks = tasks;
    this.headers = headers;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  TransferPage fresh(Viewer viewer, PatientId patient, EnrolmentId enrolment) {
    var form = ProposalForm.fresh(ids.next(), "", viewer.today(clock));
    return page(viewer, patient, enrolment, form, new FieldErrors(), null);
  }

  TransferPage page(
      Viewer viewer,
      PatientId patient,
      EnrolmentId id,
      ProposalForm form,
      FieldErrors errors,
      @Nullable String overtaken) {
    if (!viewer.coordinates()) {
      throw Problem.notFound("This page");
    }
    var header = headers.of(viewer, patient);
    audit.read(viewer, patient, "Opened the form to hand over");
    var enrolment = enrolments.get(viewer, patient, id);
    return new TransferPage(
        header,
        enrolment,
        openTasks(viewer, enrolment),
        choices(viewer, enrolment),
        form,
        errors,
        overtaken);
  }

  private int openTasks(Viewer viewer, Enrolment enrolment) {
    var owner = Owner.of(enrolment.coordinator());
    return (int)
        tasks.listOpen(viewer, enrolment.patient()).stream()
            .filter(task -> task.owner().equals(owner))
            .filter(task -> enrolment.id().equals(task.enrolment()))
            .count();
  }

  private List<Option> choices(Viewer viewer, Enrolment enrolment) {
    var options = new ArrayList<Option>();
    options.add(new Option("", "Choose"));
    candidates.everywhere(viewer).stream()
        .filter(one -> !one.staff().equals(enrolment.coordinator()))
        .filter(one -> !one.staff().equals(viewer.staff()))
        .forEach(one ->
            options.add(new Option(one.staff().toString(), one.named() + ": " + one.jobTitle())));
    return options;
  }
}
