package org.carewright.clock;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import org.carewright.access.Viewer;
import org.carewright.caseload.Programmes;
import org.carewright.platform.Problem;
import org.carewright.task.Back;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Notice;
import org.carewright.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adds rules and versions of rules, after a look at what they would have done. */
@Controller
class RuleForms {

  private static final String FORM = "clock/ruleFormPage";

  private final ClockRules rules;
  private final Programmes programmes;
  private final Outlook outlook;
  private final Clock clock;

  RuleForms(ClockRules rules, Programmes programmes, Outlook outlook, Clock clock) {
    this.rules = rules;
    this.programmes = programmes;
    this.outlook = outlook;
    this.clock = clock;
  }

  @GetMapping("/clocks/new")
  Page fresh(Viewer viewer) {
    requireAdministrator(viewer);
    return page(null, RuleForm.empty(viewer.region().name()), new FieldErrors(), 200);
  }

  @GetMapping("/clocks/{code}/versions/new")
  Page version(Viewer viewer, @PathVariable String code) {
    requireAdministrator(viewer);
    var rule = rule(viewer, code);
    return page(code, RuleForm.of(rule), new FieldErrors(), 200);
  }

  @PostMapping("/clocks")
  Object add(
      Viewer viewer,
      @ModelAttribute RuleForm form,
      @RequestParam(defaultValue = "save") String step,
      HttpServletRequest web) {
    requireAdministrator(viewer);
    var code = code(form);
    var read = RuleReading.of(form, code, 1, programmes.list(), clock.instant());
    if (read.errors().isEmpty() && rules.find(viewer.organisation(), code).isPresent()) {
      read.errors().add("name", "There is a clock of this name already");
    }
    return answer(viewer, null, form, read, null, step, web);
  }

  @PostMapping("/clocks/{code}/versions")
  Object addVersion(
      Viewer viewer,
      @PathVariable String code,
      @ModelAttribute RuleForm form,
      @RequestParam(defaultValue = "save") String step,
      HttpServletRequest web) {
    requireAdministrator(viewer);
    var holds = rule(viewer, code);
    var seen = form.version() == null ? holds.version() : form.version();
    var read = RuleReading.of(form, code, seen + 1, programmes.list(), clock.instant());
    return answer(viewer, code, form, read, holds, step, web);
  }

  private Object answer(
      Viewer viewer,
      @Nullable String code,
      RuleForm form,
      RuleReading.Read read,
      @Nullable ClockRule holds,
      String step,
      HttpServletRequest web) {
    var draft = read.rule();
    if (draft == null || !read.errors().isEmpty()) {
      return page(code, form, read.errors(), 422);
    }
    if (step.equals("preview")) {
      return Page.of(
          FORM,
          new RuleFormPage(
              code,
              form,
              read.errors(),
              programmes.list(),
              outlook.of(viewer, draft),
              holds == null ? null : outlook.of(viewer, holds),
              null));
    }
    var overtaken = holds != null && holds.version() != draft.version() - 1;
    if (overtaken || !rules.add(viewer, draft)) {
      var problem = "Someone else has just made a version of this clock. Look at it first.";
      return Page.conflict(
          FORM,
          new RuleFormPage(code, form, read.errors(), programmes.list(), null, null, problem));
    }
    Notice.say(
        web,
        "Version %d of “%s” holds from now on. Running clocks keep theirs."
            .formatted(draft.version(), draft.name()));
    return Back.to(draft.path());
  }

  private ClockRule rule(Viewer viewer, String code) {
    return rules
        .find(viewer.organisation(), code)
        .map(ClockRules.Standing::rule)
        .orElseThrow(() -> Problem.notFound("This clock"));
  }

  /** "Call back within 2 days" becomes call-back-within-2-days. */
  private static String code(RuleForm form) {
    var words = RuleForm.text(form.name()).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    var code = words.replaceAll("^-|-$", "");
    return code.isEmpty() ? "clock" : code;
  }

  private Page page(@Nullable String code, RuleForm form, FieldErrors errors, int status) {
    var page = new RuleFormPage(code, form, errors, programmes.list(), null, null, null);
    return new Page(FORM, page, status);
  }

  static void requireAdministrator(Viewer viewer) {
    if (!viewer.administers()) {
      throw Problem.notFound("This page");
    }
  }
}
