package org.carewright.access.admin;

import jakarta.servlet.http.HttpServletRequest;
import org.carewright.access.Directory;
import org.carewright.access.Viewer;
import org.carewright.access.Workforce;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Notice;
import org.carewright.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adding teams. */
@Controller
class TeamPages {

  private static final String TEAM = "access/admin/teamPage";

  private final Directory directory;
  private final Workforce workforce;

  TeamPages(Directory directory, Workforce workforce) {
    this.directory = directory;
    this.workforce = workforce;
  }

  @GetMapping("/admin/teams/new")
  Page team(Viewer viewer) {
    Admin.require(viewer);
    return Page.of(TEAM, new TeamPage("", "", new FieldErrors()));
  }

  @PostMapping("/admin/teams")
  Object addTeam(
      Viewer viewer,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String purpose,
      HttpServletRequest request) {
    Admin.require(viewer);
    var errors = new FieldErrors();
    if (name.isBlank()) {
      errors.add("name", "Enter the team's name");
    } else if (directory.listTeams(viewer.organisation()).stream()
        .anyMatch(team -> team.name().equalsIgnoreCase(name.strip()))) {
      errors.add("name", "There is a team of this name already");
    }
    if (!errors.isEmpty()) {
      return Page.invalid(TEAM, new TeamPage(name, purpose, errors));
    }
    workforce.addTeam(viewer.organisation(), name.strip(), StaffForm.orNull(purpose));
    Notice.say(
        request, "The team " + name.strip() + " is there. Put people into it on their pages.");
    return "redirect:/admin";
  }
}
