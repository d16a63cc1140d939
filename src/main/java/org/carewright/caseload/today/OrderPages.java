package org.carewright.caseload.today;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.platform.Problem;
import org.carewright.task.Back;
import org.carewright.task.Owner;
import org.carewright.ui.Dates;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Notice;
import org.carewright.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A lead tunes the order of the lists: tries other points on a list, then saves them with a why.
 */
@Controller
class OrderPages {

  private static final String PATH = Today.PATH + "/order";
  private static final String PAGE = "caseload/today/orderPage";

  private final OrderPolicies policies;
  private final TodayList list;
  private final Owners owners;
  private final Audit audit;
  private final Clock clock;

  OrderPages(OrderPolicies policies, TodayList list, Owners owners, Audit audit, Clock clock) {
    this.policies = policies;
    this.list = list;
    this.owners = owners;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param version an earlier version to begin from, shown with its effect
   */
  @GetMapping(PATH)
  @Transactional
  public Page page(
      Viewer viewer,
      @RequestParam(required = false) @Nullable Integer version,
      @RequestParam(defaultValue = "") String whose) {
    require(viewer);
    var current = policies.current(viewer);
    var who = whose.isEmpty() ? Owner.of(viewer.staff()).text() : whose;
    var begin =
        version == null
            ? current
            : policies.versions(viewer).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("This version"));
    var form = OrderForm.of(begin, current.version(), who);
    var preview = version == null ? null : preview(viewer, form);
    return Page.of(PAGE, page(viewer, form, new FieldErrors(), preview, null));
  }

  /** Shows what the points would do; nothing is saved. */
  @PostMapping(PATH + "/previews")
  @Transactional
  public Page preview(Viewer viewer, @RequestParam Map<String, String> values) {
    require(viewer);
    var form = new OrderForm(values);
    var errors = form.errors();
    if (owners.label(viewer, form.whose()).isEmpty()) {
      errors.add(OrderForm.WHOSE, "Choose whose list to try it on");
    }
    return errors.isEmpty()
        ? Page.of(PAGE, page(viewer, form, errors, preview(viewer, form), null))
        : Page.invalid(PAGE, page(viewer, form, errors, null, null));
  }

  @PostMapping(PATH)
  @Transactional
  public Object save(
      Viewer viewer, @RequestParam Map<String, String> values, HttpServletRequest web) {
    require(viewer);
    var form = new OrderForm(values);
    var errors = form.errorsOfSaving();
    if (!errors.isEmpty()) {
      var shown = form.errors().isEmpty() ? preview(viewer, form) : null;
      return Page.invalid(PAGE, page(viewer, form, errors, shown, null));
    }
    var saved = policies.add(viewer, form.points(), form.why(), form.seen());
    if (saved.isEmpty()) {
      var current = policies.current(viewer);
      var now = OrderForm.of(current, current.version(), form.whose());
      var told = maker(current) + " saved version " + current.version() + " meanwhile.";
      return Page.conflict(PAGE, page(viewer, now, new FieldErrors(), null, told));
    }
    Notice.say(web, "All lists are ordered by policy " + saved.get().version() + " from now on.");
    return Back.to(PATH);
  }

  private OrderPage page(
      Viewer viewer,
      OrderForm form,
      FieldErrors errors,
      @Nullable Preview preview,
      @Nullable String overtaken) {
    var current = policies.current(viewer);
    var versions =
        policies.versions(viewer).stream()
            .map(one ->
                new OrderPage.Version(one, madeOn(viewer, one), one.version() == current.version()))
            .toList();
    return new OrderPage(
        current, form, errors, owners.people(viewer), preview, versions, overtaken);
  }

  private @Nullable Preview preview(Viewer viewer, OrderForm form) {
    var name = owners.label(viewer, form.whose());
    if (name.isEmpty() || !(Owner.of(form.whose()) instanceof Owner.OfStaff(var staff))) {
      return null;
    }
    var moment = Moment.of(viewer, clock);
    var tried = new OrderPolicy(0, form.points(), null);
    var now = list.rows(viewer, staff, policies.current(viewer), moment);
    var then = list.rows(viewer, staff, tried, moment);
    var preview = Preview.of(name.get(), now, then);
    audit.listed(
        viewer,
        preview.lines().stream().map(line -> line.row().patient()).distinct().toList(),
        "Listed in a preview of another order");
    return preview;
  }

  private static String maker(OrderPolicy policy) {
    var made = policy.made();
    return made == null ? "Someone" : made.byName();
  }

  private static String madeOn(Viewer viewer, OrderPolicy policy) {
    var made = policy.made();
    return made == null
        ? "As shipped"
        : made.byName() + ", " + Dates.day(LocalDate.ofInstant(made.at(), viewer.zone()));
  }

  private static void require(Viewer viewer) {
    if (!viewer.leads()) {
      throw Problem.notFound("This page");
    }
  }
}
