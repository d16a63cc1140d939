package org.carewright.access.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.carewright.access.Directory;
import org.carewright.access.Role;
import org.carewright.access.Staff;
import org.carewright.access.StaffId;
import org.carewright.access.TeamId;
import org.carewright.access.Viewer;
import org.carewright.access.Workforce;
import org.carewright.platform.BrokenRule;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Notice;
import org.carewright.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Adding staff and changing who they are. */
@Controller
class StaffPages {

  private static final String TEMPLATE = "access/admin/staffPage";

  private final Directory directory;
  private final Workforce workforce;
  private final AdminStaff staff;
  private final TransactionTemplate transaction;

  StaffPages(
      Directory directory, Workforce workforce, AdminStaff staff, TransactionTemplate transaction) {
    this.directory = directory;
    this.workforce = workforce;
    this.staff = staff;
    this.transaction = transaction;
  }

  @GetMapping("/admin/staff/new")
  Page fresh(Viewer viewer) {
    Admin.require(viewer);
    return Page.of(TEMPLATE, page(viewer, null, StaffForm.empty(), new FieldErrors(), null));
  }

  @PostMapping("/admin/staff")
  Object add(Viewer viewer, StaffForm form, HttpServletRequest request) {
    Admin.require(viewer);
    var errors = form.errors();
    if (!errors.isEmpty()) {
      return Page.invalid(TEMPLATE, page(viewer, null, form, errors, null));
    }
    var added =
        Objects.requireNonNull(
            transaction.execute(tx -> {
              var id = workforce.addStaff(newStaff(viewer, form));
              staff.putInto(id, ours(viewer, form));
              return id;
            }));
    Notice.say(
        request,
        StaffForm.text(form.givenName())
            + " is on the staff. Give them an account so that they can sign in.");
    return "redirect:/admin/staff/" + added;
  }

  @GetMapping("/admin/staff/{staff}")
  Page page(Viewer viewer, @PathVariable("staff") StaffId id) {
    var member = Admin.require(viewer, directory, id);
    var form = StaffForm.of(member, staff.version(id));
    return Page.of(TEMPLATE, page(viewer, member, form, new FieldErrors(), null));
  }

  @PostMapping("/admin/staff/{staff}")
  Object change(
      Viewer viewer,
      @PathVariable("staff") StaffId id,
      StaffForm form,
      HttpServletRequest request) {
    var member = Admin.require(viewer, directory, id);
    var errors = form.errors();
    if (id.equals(viewer.staff()) && form.findRole() != Role.ADMINISTRATOR) {
      errors.add("role", "You cannot take the administrator's role from yourself; ask another");
    }
    if (!errors.isEmpty()) {
      return Page.invalid(TEMPLATE, page(viewer, member, form, errors, null));
    }
    try {
      if (!changed(viewer, id, form)) {
        return Page.conflict(
            TEMPLATE, page(viewer, member, withVersion(form, id), errors, stale(member)));
      }
    } catch (DataAccessException | TransactionException e) {
      return Page.conflict(TEMPLATE, page(viewer, member, form, errors, refusal(e)));
    }
    Notice.say(request, "Saved.");
    return "redirect:/admin/staff/" + id;
  }

  private boolean changed(Viewer viewer, StaffId id, StaffForm form) {
    return Boolean.TRUE.equals(
        transaction.execute(tx -> {
          if (!staff.change(id, form, form.version() == null ? 0 : form.version())) {
            return false;
          }
          staff.putInto(id, ours(viewer, form));
          return true;
        }));
  }

  private static String stale(Staff now) {
    return "Someone else saved this page after you opened it. It now says %s, %s. Your text is still below: check it and save again."
        .formatted(now.name(), now.jobTitle());
  }

  /** The rule that the database would not let us break, in its words; anything else is a fault. */
  static String refusal(RuntimeException failure) {
    return BrokenRule.behind(failure).orElseThrow(() -> failure).sentence();
  }

  private StaffForm withVersion(StaffForm form, StaffId id) {
    return new StaffForm(
        form.givenName(),
        form.familyName(),
        form.role(),
        form.jobTitle(),
        form.email(),
        form.phone(),
        form.teams(),
        form.username(),
        staff.version(id));
  }

  /** Only teams of this organisation, whatever the form says. */
  private List<TeamId> ours(Viewer viewer, StaffForm form) {
    return directory.listTeams(viewer.organisation()).stream()
        .filter(team -> form.isIn(team.id()))
        .map(team -> team.id())
        .toList();
  }

  private static Workforce.NewStaff newStaff(Viewer viewer, StaffForm form) {
    return new Workforce.NewStaff(
        viewer.organisation(),
        StaffForm.text(form.givenName()),
        StaffForm.text(form.familyName()),
        Objects.requireNonNull(form.findRole()),
        StaffForm.text(form.jobTitle()),
        StaffForm.orNull(form.email()),
        StaffForm.orNull(form.phone()));
  }

  private StaffPage page(
      Viewer viewer,
      @Nullable Staff member,
      StaffForm form,
      FieldErrors errors,
      @Nullable String problem) {
    return new StaffPage(
        member,
        member == null ? null : staff.username(member.id()).orElse(null),
        form,
        directory.listTeams(viewer.organisation()),
        errors,
        problem);
  }
}
