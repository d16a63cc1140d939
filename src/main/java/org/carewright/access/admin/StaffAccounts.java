package org.carewright.access.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Locale;
import org.carewright.access.Directory;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.access.Workforce;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Notice;
import org.carewright.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Accounts, and coming back; leaving is in the module that finds new owners. */
@Controller
class StaffAccounts {

  /** No letters or digits that look alike when read aloud or copied by hand. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private final Directory directory;
  private final Workforce workforce;
  private final AdminStaff staff;
  private final SecureRandom random = new SecureRandom();

  StaffAccounts(Directory directory, Workforce workforce, AdminStaff staff) {
    this.directory = directory;
    this.workforce = workforce;
    this.staff = staff;
  }

  /** A new account, or a new password for the one there is. It is shown once. */
  @PostMapping("/admin/staff/{staff}/account")
  Object account(
      Viewer viewer,
      @PathVariable("staff") StaffId id,
      @RequestParam(required = false) @Nullable String username,
      HttpServletRequest request) {
    var member = Admin.require(viewer, directory, id);
    var name = StaffForm.text(username).toLowerCase(Locale.ROOT);
    var errors = new FieldErrors();
    if (!name.matches("[a-z0-9][a-z0-9._-]{1,60}")) {
      errors.add("username", "Enter a username of letters, digits, dots or dashes");
    } else if (staff.isTaken(name, id)) {
      errors.add("username", "Someone else has this username; choose another");
    }
    if (!errors.isEmpty()) {
      return Page.invalid(
          "access/admin/staffPage",
          new StaffPage(
              member,
              name,
              StaffForm.of(member, staff.version(id)),
              directory.listTeams(viewer.organisation()),
              errors,
              null));
    }
    var password = password();
    workforce.giveAccount(id, name, password);
    Notice.say(
        request,
        "%s signs in as %s with the password %s. It is shown only now: hand it over and ask them to change it."
            .formatted(member.name(), name, password));
    return "redirect:/admin/staff/" + id;
  }

  @PostMapping("/admin/staff/{staff}/return")
  String comeBack(Viewer viewer, @PathVariable("staff") StaffId id, HttpServletRequest request) {
    var member = Admin.require(viewer, directory, id);
    staff.setActive(id, true);
    Notice.say(request, member.name() + " is back and can sign in again.");
    return "redirect:/admin/staff/" + id;
  }

  private String password() {
    var text = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      text.append(i > 0 && i % 4 == 0 ? "-" : "");
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }
}
