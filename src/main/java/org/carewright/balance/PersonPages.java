package org.carewright.balance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.platform.Problem;
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

/** Where someone's load comes from, and what they can carry. */
@Controller
class PersonPages {

  static final String PATH = "/balance/people/";

  private static final String PAGE = "balance/personPage";

  private final PersonLoads loads;
  private final Capacities capacities;
  private final Audit audit;

  PersonPages(PersonLoads loads, Capacities capacities, Audit audit) {
    this.loads = loads;
    this.capacities = capacities;
    this.audit = audit;
  }

  @Transactional
  @GetMapping(PATH + "{staff}")
  Page person(Viewer viewer, @PathVariable("staff") StaffId id) {
    BalancePages.require(viewer);
    var load = load(viewer, id);
    return Page.of(
        PAGE, page(viewer, load, CapacityForm.of(load.capacity()), new FieldErrors(), null));
  }

  @Transactional
  @PostMapping(PATH + "{staff}/capacity")
  Object capacity(
      Viewer viewer,
      @PathVariable("staff") StaffId id,
      @ModelAttribute CapacityForm form,
      HttpServletRequest request) {
    BalancePages.require(viewer);
    var load = load(viewer, id);
    var errors = form.errors();
    if (!errors.isEmpty()) {
      return Page.invalid(PAGE, page(viewer, load, form, errors, null));
    }
    if (!capacities.set(viewer, form.capacity(id))) {
      return Page.conflict(
          PAGE,
          page(
              viewer,
              load,
              CapacityForm.of(load.capacity()),
              errors,
              "Someone else changed it after you opened this page. This is what it says now."));
    }
    Notice.say(request, "Saved what " + load.staff().name() + " can carry.");
    return "redirect:" + PATH + id;
  }

  private PersonLoad load(Viewer viewer, StaffId id) {
    return loads.list(viewer).stream()
        .filter(load -> load.staff().id().equals(id))
        .findFirst()
        .orElseThrow(() -> Problem.notFound("This member of staff"));
  }

  private PersonPage page(
      Viewer viewer,
      PersonLoad load,
      CapacityForm form,
      FieldErrors errors,
      @Nullable String problem) {
    audit.listed(
        viewer,
        load.cases().stream().map(c -> c.one().patient()).toList(),
        "Listed with what they weigh in a caseload");
    var heaviest =
        Comparator.comparing((PersonLoad.WeighedCase c) -> c.weight().total().tenths()).reversed();
    return new PersonPage(
        load, load.cases().stream().sorted(heaviest).toList(), form, errors, problem);
  }
}
