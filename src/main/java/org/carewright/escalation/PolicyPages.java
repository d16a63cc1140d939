package org.carewright.escalation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carewright.access.Directory;
import org.carewright.access.Viewer;
import org.carewright.platform.Problem;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Notice;
import org.carewright.ui.Option;
import org.carewright.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The policy, for those who lead and administer. It names no patient, so nothing is audited. */
@Controller
@Transactional
class PolicyPages {

  private static final String TEMPLATE = "escalation/policyPage";

  private final Policies policies;
  private final WouldBeTold wouldBeTold;
  private final Directory directory;

  PolicyPages(Policies policies, WouldBeTold wouldBeTold, Directory directory) {
    this.policies = policies;
    this.wouldBeTold = wouldBeTold;
    this.directory = directory;
  }

  @GetMapping("/escalation")
  Page page(Viewer viewer) {
    require(viewer);
    var policy = policies.current(viewer.organisation());
    return Page.of(TEMPLATE, page(viewer, PolicyForm.of(policy), new FieldErrors(), false));
  }

  /** Tries a policy out: nothing is kept. */
  @PostMapping("/escalation/preview")
  Page preview(Viewer viewer, @RequestParam Map<String, String> fields) {
    require(viewer);
    var form = new PolicyForm(fields);
    var errors = errors(viewer, form);
    var page = page(viewer, form, errors, true);
    return errors.isEmpty() ? Page.of(TEMPLATE, page) : Page.invalid(TEMPLATE, page);
  }

  @PostMapping("/escalation")
  Object save(Viewer viewer, @RequestParam Map<String, String> fields, HttpServletRequest request) {
    require(viewer);
    var form = new PolicyForm(fields);
    var errors = errors(viewer, form);
    if (form.text("why").isEmpty()) {
      errors.add("why", "Say why it changes, for those who ask later");
    }
    if (!errors.isEmpty()) {
      return Page.invalid(TEMPLATE, page(viewer, form, errors, true));
    }
    return switch (policies.save(
        viewer, form.rules(), form.supervisor(), form.version(), form.text("why"))) {
      case Policies.Answer.Saved(int version) -> {
        Notice.say(
            request,
            "Version " + version + " of the policy holds from now on, also for what is overdue.");
        yield "redirect:/escalation";
      }
      case Policies.Answer.Overtaken() ->
          Page.conflict(
              TEMPLATE,
              page(
                  viewer,
                  form,
                  errors.add(
                      "why",
                      "Someone has changed the policy since you opened it. Open the page again to"
                          + " see theirs; what you entered stands below."),
                  true));
    };
  }

  private FieldErrors errors(Viewer viewer, PolicyForm form) {
    var errors = form.errors();
    var chosen = form.text("supervisor");
    if (supervisors(viewer).stream().noneMatch(option -> option.value().equals(chosen))) {
      errors.add("supervisor", "Choose a person from the list");
    }
    return errors;
  }

  private PolicyPage page(Viewer viewer, PolicyForm form, FieldErrors errors, boolean tried) {
    var sound = form.errors().isEmpty();
    var effect =
        sound
            ? wouldBeTold.under(
                new Policy(0, form.rules(), form.supervisor()), viewer.organisation())
            : null;
    return new PolicyPage(
        form,
        supervisors(viewer),
        policies.history(viewer.organisation()),
        effect,
        tried,
        viewer.leads(),
        viewer.zone(),
        errors);
  }

  private List<Option> supervisors(Viewer viewer) {
    var options = new ArrayList<Option>();
    options.add(new Option("", "Nobody: other team leads are told"));
    directory.listStaff(viewer.organisation()).stream()
        .filter(one -> one.role().cares())
        .forEach(one ->
            options.add(new Option(one.id().toString(), one.name() + ", " + one.jobTitle())));
    return options;
  }

  private static void require(Viewer viewer) {
    if (!viewer.leads() && !viewer.administers()) {
      throw Problem.notFound("This page");
    }
  }
}
