package org.carewright.access.admin;

import java.util.List;
import org.carewright.access.Directory;
import org.carewright.access.Staff;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.platform.Problem;
import org.carewright.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The administrator's overview. To anyone else these pages do not exist. */
@Controller
class Admin {

  private final Directory directory;
  private final AdminStaff staff;

  Admin(Directory directory, AdminStaff staff) {
    this.directory = directory;
    this.staff = staff;
  }

  @GetMapping("/admin")
  Page page(Viewer viewer) {
    require(viewer);
    var others =
        directory.listOrganisations().stream()
            .filter(o -> !o.id().equals(viewer.organisation()))
            .toList();
    return Page.of(
        "access/admin/adminPage",
        new AdminPage(
            directory.getOrganisation(viewer.organisation()),
            staff.list(viewer.organisation()),
            List.copyOf(directory.listTeams(viewer.organisation())),
            others));
  }

  static void require(Viewer viewer) {
    if (!viewer.administers()) {
      throw Problem.notFound("This page");
    }
  }

  /** A member of staff of the administrator's own organisation. */
  static Staff require(Viewer viewer, Directory directory, StaffId id) {
    require(viewer);
    return directory
        .findStaff(id)
        .filter(s -> s.organisation().equals(viewer.organisation()))
        .orElseThrow(() -> Problem.notFound("This member of staff"));
  }
}
