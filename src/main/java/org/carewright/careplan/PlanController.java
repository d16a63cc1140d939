package org.carewright.careplan;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.careplan.CarePlans.Step;
import org.carewright.patient.Languages;
import org.carewright.patient.PatientHeaders;
import org.carewright.patient.Patients;
import org.carewright.platform.PatientId;
import org.carewright.ui.Dates;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Notice;
import org.carewright.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows a plan and takes it through its life. */
@Controller
@Transactional
@RequestMapping("/patients/{patient}/plan")
class PlanController {

  private final CarePlans plans;
  private final PlanView view;
  private final Copies copies;
  private final Patients patients;
  private final PatientHeaders headers;
  private final Audit audit;
  private final Clock clock;

  PlanController(
      CarePlans plans,
      PlanView view,
      Copies copies,
      Patients patients,
      PatientHeaders headers,
      Audit audit,
      Clock clock) {
    this.plans = plans;
    this.view = view;
    this.copies = copies;
    this.patients = patients;
    this.headers = headers;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping
  Page plan(Viewer viewer, @PathVariable PatientId patient, HttpServletRequest request) {
    var page = view.of(viewer, patient, null, new FieldErrors());
    audit.read(viewer, patient, "Opened the care plan");
    return Page.of(
        ItemController.fragment(request) ? "careplan/planBody" : "careplan/planPage", page);
  }

  @PostMapping
  String start(Viewer viewer, @PathVariable PatientId patient) {
    plans.start(viewer, patient);
    return back(patient);
  }

  @PostMapping("/activation")
  Object activate(Viewer viewer, @PathVariable PatientId patient, HttpServletRequest request) {
    return switch (plans.activate(viewer, patient)) {
      case Step.Missing missing -> Page.invalid("careplan/planPage", view.refused(viewer, patient));
      case Step.Done(var plan) ->
          said(request, patient, "The plan is at work. Its actions are tasks now.");
      case Step.Stale stale -> back(patient);
    };
  }

  @GetMapping("/about")
  Page aboutForm(Viewer viewer, @PathVariable PatientId patient) {
    return form("careplan/aboutPage", viewer, patient);
  }

  @PostMapping("/about")
  Object about(
      Viewer viewer,
      @PathVariable PatientId patient,
      @ModelAttribute StepForm form,
      HttpServletRequest request) {
    var day = ItemForm.day(form.reviewOn());
    var errors = new FieldErrors();
    if (day == null && !ItemForm.text(form.reviewOn()).isEmpty()) {
      errors.add("reviewOn", "Choose a day");
    }
    if (day != null && !day.isAfter(viewer.today(clock))) {
      errors.add("reviewOn", "Choose a day after today");
    }
    if (!errors.isEmpty()) {
      return Page.invalid("careplan/aboutPage", page(viewer, patient, form, errors, null));
    }
    var version = form.version() == null ? 0 : form.version();
    var hours = ItemForm.orNull(form.outOfHours());
    return switch (plans.about(viewer, patient, version, day, hours)) {
      case Step.Done done -> said(request, patient, "Saved.");
      case Step.Missing(var sentences) ->
          Page.invalid(
              "careplan/aboutPage", page(viewer, patient, form, all("reviewOn", sentences), null));
      case Step.Stale(var now) ->
          Page.conflict(
              "careplan/aboutPage",
              page(viewer, patient, form, new FieldErrors(), newer(viewer, now)));
    };
  }

  @GetMapping("/review")
  Page reviewForm(Viewer viewer, @PathVariable PatientId patient) {
    return form("careplan/reviewPage", viewer, patient);
  }

  @PostMapping("/review")
  Object review(
      Viewer viewer,
      @PathVariable PatientId patient,
      @ModelAttribute StepForm form,
      HttpServletRequest request) {
    var errors = new FieldErrors();
    var day = ItemForm.day(form.reviewOn());
    if (ItemForm.text(form.outcome()).isEmpty()) {
      errors.add("outcome", "Write what you found and decided together");
    }
    if (day == null) {
      errors.add("reviewOn", "Choose the day of the next review");
    }
    if (day == null || !errors.isEmpty()) {
      return Page.invalid("careplan/reviewPage", page(viewer, patient, form, errors, null));
    }
    return switch (plans.review(viewer, patient, ItemForm.text(form.outcome()), day)) {
      case Step.Missing(var sentences) ->
          Page.invalid(
              "careplan/reviewPage", page(viewer, patient, form, all("reviewOn", sentences), null));
      case Step.Done done ->
          said(request, patient, "Review noted. Next review: " + Dates.day(day) + ".");
      case Step.Stale stale -> back(patient);
    };
  }

  @GetMapping("/closure")
  Page closureForm(Viewer viewer, @PathVariable PatientId patient) {
    return form("careplan/closurePage", viewer, patient);
  }

  @PostMapping("/closure")
  Object close(
      Viewer viewer,
      @PathVariable PatientId patient,
      @ModelAttribute StepForm form,
      HttpServletRequest request) {
    if (ItemForm.text(form.reason()).isEmpty()) {
      var errors = new FieldErrors().add("reason", "Choose why the plan ends");
      return Page.invalid("careplan/closurePage", page(viewer, patient, form, errors, null));
    }
    var note = ItemForm.text(form.note());
    var reason = ItemForm.text(form.reason()) + (note.isEmpty() ? "" : ": " + note);
    plans.close(viewer, patient, reason);
    return said(request, patient, "The plan is closed. Every version of it stays here.");
  }

  @GetMapping("/copies")
  Page copyForm(Viewer viewer, @PathVariable PatientId patient) {
    return form("careplan/copyPage", viewer, patient);
  }

  @PostMapping("/copies")
  Object copy(
      Viewer viewer,
      @PathVariable PatientId patient,
      @ModelAttribute StepForm form,
      HttpServletRequest request) {
    var errors = new FieldErrors();
    var on = ItemForm.day(form.givenOn());
    if (ItemForm.text(form.givenTo()).isEmpty()) {
      errors.add("givenTo", "Say who got the copy");
    }
    if (on == null || on.isAfter(viewer.today(clock))) {
      errors.add("givenOn", "Choose the day it was given, today or before");
    }
    if (on == null || !errors.isEmpty()) {
      return Page.invalid("careplan/copyPage", page(viewer, patient, form, errors, null));
    }
    var format = format(form.format());
    var language = ItemForm.text(form.language()).isEmpty() ? "en" : ItemForm.text(form.language());
    var given = new Copies.Given(ItemForm.text(form.givenTo()), format, language, on);
    copies.add(viewer, plans.get(viewer, patient), given);
    return said(request, patient, "Noted that " + given.to() + " has a copy.");
  }

  private static Copies.Format format(@Nullable String text) {
    for (var format : Copies.Format.values()) {
      if (format.name().equals(text)) {
        return format;
      }
    }
    return Copies.Format.PAPER;
  }

  private Page form(String template, Viewer viewer, PatientId id) {
    var patient = patients.get(viewer, id);
    var language = patient.details().language();
    var form =
        StepForm.of(
            plans.get(viewer, id),
            patient.name().plain(),
            language == null ? "en" : language,
            viewer.today(clock).toString());
    audit.read(viewer, id, "Opened the care plan to edit it");
    return Page.of(template, page(viewer, id, form, new FieldErrors(), null));
  }

  private StepPage page(
      Viewer viewer, PatientId patient, StepForm form, FieldErrors errors, @Nullable String newer) {
    return new StepPage(
        headers.of(viewer, patient),
        plans.get(viewer, patient),
        form,
        errors,
        Languages.options(form.language() == null ? "en" : form.language()),
        newer);
  }

  private static String newer(Viewer viewer, CarePlan now) {
    var review = now.reviewOn();
    return "%s changed this on %s. It now says: review on %s; out of hours %s."
        .formatted(
            now.edited().by(),
            Dates.time(now.edited().at(), viewer.zone()),
            review == null ? "no day" : Dates.day(review),
            now.outOfHours() == null ? "nothing" : now.outOfHours());
  }

  private static FieldErrors all(String field, List<String> sentences) {
    var errors = new FieldErrors();
    sentences.forEach(sentence -> errors.add(field, sentence));
    return errors;
  }

  private static String said(HttpServletRequest request, PatientId patient, String sentence) {
    Notice.say(request, sentence);
    return back(patient);
  }

  private static String back(PatientId patient) {
    return "redirect:/patients/" + patient + "/plan";
  }
}
