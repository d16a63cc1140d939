package org.carewright.careplan;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.UUID;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.platform.Ids;
import org.carewright.platform.PatientId;
import org.carewright.platform.Problem;
import org.carewright.task.Owner;
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
import org.springframework.web.bind.annotation.RequestParam;

/** Edits what is on a plan, item by item: within the page, or on a page of its own. */
@Controller
@Transactional
@RequestMapping("/patients/{patient}/plan")
class ItemController {

  private static final String ITEMS = "/{items:needs|goals|actions|contingencies}";

  private final CarePlans plans;
  private final PlanItems items;
  private final ItemForms forms;
  private final PlanView view;
  private final Editors editors;
  private final Audit audit;
  private final Ids ids;

  ItemController(
      CarePlans plans,
      PlanItems items,
      ItemForms forms,
      PlanView view,
      Editors editors,
      Audit audit,
      Ids ids) {
    this.plans = plans;
    this.items = items;
    this.forms = forms;
    this.view = view;
    this.editors = editors;
    this.audit = audit;
    this.ids = ids;
  }

  @GetMapping(ITEMS + "/new")
  Page blank(
      Viewer viewer,
      @PathVariable PatientId patient,
      @PathVariable("items") String path,
      @RequestParam(defaultValue = "") String need,
      @RequestParam(defaultValue = "") String goal,
      HttpServletRequest request) {
    var form = ItemForm.blank(need, goal, Owner.of(viewer.staff()).text());
    return open(viewer, patient, kind(path), ids.next(), form, request);
  }

  @GetMapping(ITEMS + "/{item}/edit")
  Page edit(
      Viewer viewer,
      @PathVariable PatientId patient,
      @PathVariable("items") String path,
      @PathVariable UUID item,
      HttpServletRequest request) {
    var now =
        plans
            .get(viewer, patient)
            .item(item)
            .filter(found -> found.kind() == kind(path))
            .orElseThrow(() -> Problem.notFound("This part of the plan"));
    return open(viewer, patient, kind(path), item, ItemForm.of(now), request);
  }

  @PostMapping(ITEMS + "/{item}")
  Object save(
      Viewer viewer,
      @PathVariable PatientId patient,
      @PathVariable("items") String path,
      @PathVariable UUID item,
      @ModelAttribute ItemForm typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    var kind = kind(path);
    var form = forms.named(viewer, patient, typed);
    var errors = forms.errors(viewer, patient, kind, item, form);
    if (!errors.isEmpty()) {
      var page = forms.page(viewer, patient, kind, item, form, errors, null, false);
      return Page.invalid(template(request), page);
    }
    var why = ItemForm.orNull(form.why());
    var edit = items.save(viewer, patient, item, form.versionOrNew(), form.item(kind), why);
    return answer(viewer, patient, kind, item, form, edit, "Saved.", request, response);
  }

  @PostMapping(ITEMS + "/{item}/removal")
  Object remove(
      Viewer viewer,
      @PathVariable PatientId patient,
      @PathVariable("items") String path,
      @PathVariable UUID item,
      @ModelAttribute ItemForm form,
      HttpServletRequest request,
      HttpServletResponse response) {
    var why = ItemForm.orNull(form.why());
    var edit = items.remove(viewer, patient, item, form.versionOrNew(), why);
    var shown = edit instanceof Edit.Stale stale ? ItemForm.of(stale.now()) : form;
    var said = "Taken off the plan. Earlier versions still show it.";
    return answer(viewer, patient, kind(path), item, shown, edit, said, request, response);
  }

  @PostMapping("/goals/{goal}/progress")
  Object progress(
      Viewer viewer,
      @PathVariable PatientId patient,
      @PathVariable UUID goal,
      @RequestParam(defaultValue = "IMPROVING") Progress.Status status,
      @RequestParam(defaultValue = "") String value,
      @RequestParam(defaultValue = "") String note,
      HttpServletRequest request,
      HttpServletResponse response) {
    var number = value.strip().replace(',', '.');
    if (!number.isEmpty() && !number.matches("-?\\d{1,9}([.]\\d{1,6})?")) {
      var errors =
          new FieldErrors()
              .add("value-" + goal, "Enter the measured value as a number, or leave it empty");
      return Page.invalid(planTemplate(request), plan(viewer, patient, null, errors));
    }
    var measured = number.isEmpty() ? null : new BigDecimal(number);
    items.report(viewer, patient, goal, new GoalReport(status, measured, ItemForm.orNull(note)));
    return done(viewer, patient, "Progress noted.", request, response);
  }

  @PostMapping("/actions/{action}/outcome")
  Object outcome(
      Viewer viewer,
      @PathVariable PatientId patient,
      @PathVariable UUID action,
      @RequestParam Action.Status status,
      @RequestParam(defaultValue = "") String note,
      HttpServletRequest request,
      HttpServletResponse response) {
    items.end(viewer, patient, action, status, ItemForm.orNull(note));
    var said = "Action: " + status.label().toLowerCase(Locale.ROOT) + ".";
    return done(viewer, patient, said, request, response);
  }

  private Page open(
      Viewer viewer,
      PatientId patient,
      ItemKind kind,
      UUID id,
      ItemForm form,
      HttpServletRequest request) {
    var page = forms.page(viewer, patient, kind, id, form, new FieldErrors(), null, false);
    audit.read(viewer, patient, "Opened the care plan to edit it");
    editors.note(viewer, patient);
    return Page.of(template(request), page);
  }

  private Object answer(
      Viewer viewer,
      PatientId patient,
      ItemKind kind,
      UUID item,
      ItemForm form,
      Edit edit,
      String said,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (edit) {
      case Edit.Saved saved -> done(viewer, patient, said, request, response);
      case Edit.Stale(var plan, var now) ->
          Page.conflict(
              template(request),
              forms.page(viewer, patient, kind, item, form, new FieldErrors(), now, false));
      case Edit.Gone gone ->
          Page.conflict(
              template(request),
              forms.page(viewer, patient, kind, item, form, new FieldErrors(), null, true));
    };
  }

  private Object done(
      Viewer viewer,
      PatientId patient,
      String said,
      HttpServletRequest request,
      HttpServletResponse response) {
    editors.forget(viewer, patient);
    if (fragment(request)) {
      response.setHeader("HX-Retarget", "#plan");
      response.setHeader("HX-Reswap", "outerHTML");
      return Page.of("careplan/planBody", plan(viewer, patient, said, new FieldErrors()));
    }
    Notice.say(request, said);
    return "redirect:/patients/" + patient + "/plan";
  }

  private PlanPage plan(
      Viewer viewer, PatientId patient, @Nullable String said, FieldErrors errors) {
    audit.read(viewer, patient, "Opened the care plan");
    return view.of(viewer, patient, said, errors);
  }

  private static ItemKind kind(String path) {
    return ItemKind.of(path).orElseThrow(() -> Problem.notFound("This part of the plan"));
  }

  static boolean fragment(HttpServletRequest request) {
    return request.getHeader("HX-Request") != null;
  }

  private static String template(HttpServletRequest request) {
    return fragment(request) ? "careplan/itemForm" : "careplan/itemFormPage";
  }

  private static String planTemplate(HttpServletRequest request) {
    return fragment(request) ? "careplan/planBody" : "careplan/planPage";
  }
}
