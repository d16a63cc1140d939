package org.carewright.balance;

import jakarta.servlet.http.HttpServletRequest;
import org.carewright.access.Viewer;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Notice;
import org.carewright.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** What an organisation says the parts of a caseload weigh. */
@Controller
class WeightsPages {

  static final String PATH = "/balance/weights";

  private static final String PAGE = "balance/weightsPage";

  private final LoadPolicies policies;

  WeightsPages(LoadPolicies policies) {
    this.policies = policies;
  }

  @GetMapping(PATH)
  Page weights(Viewer viewer) {
    BalancePages.require(viewer);
    var form = WeightsForm.of(policies.current(viewer.organisation()));
    return Page.of(PAGE, page(viewer, form, new FieldErrors(), null));
  }

  @PostMapping(PATH)
  Object set(Viewer viewer, @ModelAttribute WeightsForm form, HttpServletRequest request) {
    BalancePages.require(viewer);
    var errors = form.errors();
    if (!errors.isEmpty()) {
      return Page.invalid(PAGE, page(viewer, form, errors, null));
    }
    if (!policies.set(viewer, form.policy())) {
      var now = WeightsForm.of(policies.current(viewer.organisation()));
      return Page.conflict(
          PAGE,
          page(
              viewer,
              now,
              errors,
              "Someone else set the weights after you opened this page. These are the ones in force."));
    }
    Notice.say(request, "The weights are in force. Open proposals were made with the old ones.");
    return "redirect:" + BalancePages.PATH;
  }

  private WeightsPage page(
      Viewer viewer, WeightsForm form, FieldErrors errors, @Nullable String problem) {
    return new WeightsPage(
        form, policies.list(viewer.organisation()), errors, problem, viewer.zone());
  }
}
