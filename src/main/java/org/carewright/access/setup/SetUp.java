package org.carewright.access.setup;

import jakarta.servlet.http.HttpServletRequest;
import org.carewright.access.Region;
import org.carewright.access.Role;
import org.carewright.access.Workforce;
import org.carewright.platform.Problem;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Notice;
import org.carewright.ui.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class SetUp {

  private static final String TEMPLATE = "access/setup/setUpPage";

  private final SetUpToken token;
  private final Workforce workforce;
  private final JdbcClient jdbc;

  SetUp(SetUpToken token, Workforce workforce, JdbcClient jdbc) {
    this.token = token;
    this.workforce = workforce;
    this.jdbc = jdbc;
  }

  @GetMapping("/set-up/{given}")
  Page page(@PathVariable String given) {
    require(given);
    return Page.of(TEMPLATE, page(given, SetUpForm.empty(), new FieldErrors()));
  }

  @PostMapping("/set-up/{given}")
  @Transactional
  Object setUp(
      @PathVariable String given, @ModelAttribute SetUpForm form, HttpServletRequest request) {
    // Two windows that send at once: the second waits here and then finds it done.
    jdbc.sql("lock table account in exclusive mode").update();
    require(given);
    var errors = form.errors();
    if (!errors.isEmpty()) {
      return Page.invalid(TEMPLATE, page(given, form, errors));
    }
    var organisation =
        workforce.addOrganisation(
            form.organisation().strip(), Region.valueOf(form.region()), form.zone().strip(), null);
    var administrator =
        workforce.addStaff(
            new Workforce.NewStaff(
                organisation,
                form.givenName().strip(),
                form.familyName().strip(),
                Role.ADMINISTRATOR,
                Role.ADMINISTRATOR.label(),
                null,
                null));
    workforce.giveAccount(administrator, form.username(), form.password());
    Notice.say(request, "Your organisation is set up. Sign in to add teams and staff.");
    return "redirect:/sign-in";
  }

  private void require(String given) {
    if (!token.opens(given)) {
      throw Problem.notFound("This page");
    }
  }

  private static SetUpPage page(String given, SetUpForm form, FieldErrors errors) {
    return new SetUpPage("/set-up/" + given, form, errors);
  }
}
