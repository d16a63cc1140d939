package org.carewright.caseload;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.carewright.access.Viewer;
import org.carewright.caseload.EnrolmentFormPage.Action;
import org.carewright.platform.PatientId;
import org.carewright.platform.Problem;
import org.carewright.task.Back;
import org.carewright.task.EnrolmentId;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Notice;
import org.carewright.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Enrolling a person, and pausing, resuming, changing and closing an enrolment. */
@Controller
@RequestMapping("/patients/{patient}/enrolments")
class EnrolmentPages {

  private final Enrolments enrolments;
  private final EnrolmentForms forms;

  EnrolmentPages(Enrolments enrolments, EnrolmentForms forms) {
    this.enrolments = enrolments;
    this.forms = forms;
  }

  @GetMapping
  Page list(Viewer viewer, @PathVariable PatientId patient) {
    return Page.of("caseload/enrolmentsPage", forms.list(viewer, patient));
  }

  @GetMapping("/new")
  Page fresh(Viewer viewer, @PathVariable PatientId patient) {
    var form = EnrolmentForm.fresh(viewer.staff());
    return page(
        forms.page(viewer, patient, Action.ENROL, null, form, new FieldErrors(), null), 200);
  }

  @PostMapping
  Object enrol(
      Viewer viewer,
      @PathVariable PatientId patient,
      @ModelAttribute EnrolmentForm form,
      HttpServletRequest request) {
    var errors = form.enrolling();
    if (!errors.isEmpty()) {
      return again(viewer, patient, Action.ENROL, null, form, errors);
    }
    var wanted =
        new NewEnrolment(
            patient,
            EnrolmentForm.text(form.programme()),
            form.coordinatorId(),
            form.teamId(),
            Risk.valueOf(EnrolmentForm.text(form.risk())),
            EnrolmentForm.text(form.reason()),
            EnrolmentForm.orNull(form.entryNote()));
    return settle(
        viewer, patient, Action.ENROL, null, form, enrolments.enrol(viewer, wanted), request);
  }

  @GetMapping("/{enrolment}/{noun:pause|resumption|coordination|closure}")
  Page form(
      Viewer viewer,
      @PathVariable PatientId patient,
      @PathVariable EnrolmentId enrolment,
      @PathVariable String noun) {
    var known = enrolments.get(viewer, patient, enrolment);
    var form = EnrolmentForm.of(known);
    var errors = new FieldErrors();
    return page(forms.page(viewer, patient, action(noun), known, form, errors, null), 200);
  }

  @PostMapping("/{enrolment}/{noun:pause|resumption|coordination|closure}")
  Object change(
      Viewer viewer,
      @PathVariable PatientId patient,
      @PathVariable EnrolmentId enrolment,
      @PathVariable String noun,
      @ModelAttribute EnrolmentForm form,
      HttpServletRequest request) {
    var action = action(noun);
    var known = enrolments.get(viewer, patient, enrolment);
    var errors =
        switch (action) {
          case PAUSE -> form.pausing();
          case CHANGE -> form.coordinating(new FieldErrors());
          case CLOSE -> form.closing();
          case RESUME, ENROL -> new FieldErrors();
        };
    if (!errors.isEmpty()) {
      return again(viewer, patient, action, known, form, errors);
    }
    return settle(viewer, patient, action, known, form, make(viewer, known, action, form), request);
  }

  private EnrolmentAnswer make(Viewer by, Enrolment e, Action action, EnrolmentForm form) {
    var note = EnrolmentForm.orNull(form.note());
    var patient = e.patient();
    return switch (action) {
      case PAUSE ->
          enrolments.pause(
              by,
              patient,
              e.id(),
              form.seen(),
              Objects.requireNonNull(form.day()),
              EnrolmentForm.text(form.note()));
      case RESUME -> enrolments.resume(by, patient, e.id(), form.seen(), note);
      case CHANGE ->
          enrolments.reassign(
              by,
              patient,
              e.id(),
              form.seen(),
              form.coordinatorId(),
              form.teamId(),
              Risk.valueOf(EnrolmentForm.text(form.risk())),
              note);
      case CLOSE ->
          enrolments.close(
              by,
              patient,
              e.id(),
              form.seen(),
              ClosingReason.valueOf(EnrolmentForm.text(form.closingReason())),
              note);
      case ENROL -> throw Problem.notFound("This page");
    };
  }

  private Object settle(
      Viewer viewer,
      PatientId patient,
      Action action,
      @Nullable Enrolment known,
      EnrolmentForm form,
      EnrolmentAnswer answer,
      HttpServletRequest request) {
    return switch (answer) {
      case EnrolmentAnswer.Accepted(Enrolment now) -> {
        Notice.say(request, sentence(action, now));
        yield Back.to("/patients/" + patient + "/enrolments");
      }
      case EnrolmentAnswer.Refused(String field, String sentence) ->
          again(viewer, patient, action, known, form, new FieldErrors().add(field, sentence));
      case EnrolmentAnswer.Overtaken(Enrolment now, String sentence) ->
          page(forms.page(viewer, patient, action, now, form, new FieldErrors(), sentence), 409);
    };
  }

  private static String sentence(Action action, Enrolment now) {
    var name = now.programmeName();
    return switch (action) {
      case ENROL -> "Enrolled in " + name + ". The first tasks are open.";
      case PAUSE -> name + " is paused. A task will ask for a review when it ends.";
      case RESUME -> name + " goes on. A call within two working days is the next step.";
      case CHANGE -> name + " is now with " + now.coordinatorName() + ".";
      case CLOSE -> name + " is closed, and what was open for it has ended.";
    };
  }

  private Page again(
      Viewer viewer,
      PatientId patient,
      Action action,
      @Nullable Enrolment known,
      EnrolmentForm form,
      FieldErrors errors) {
    return page(forms.page(viewer, patient, action, known, form, errors, null), 422);
  }

  private static Page page(EnrolmentFormPage page, int status) {
    return new Page("caseload/enrolmentFormPage", page, status);
  }

  private static Action action(String noun) {
    return switch (noun) {
      case "pause" -> Action.PAUSE;
      case "resumption" -> Action.RESUME;
      case "coordination" -> Action.CHANGE;
      case "closure" -> Action.CLOSE;
      default -> throw Problem.notFound("This page");
    };
  }
}
