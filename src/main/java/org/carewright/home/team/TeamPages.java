package org.carewright.home.team;

import java.util.ArrayList;
import org.carewright.access.Directory;
import org.carewright.access.TeamId;
import org.carewright.access.Viewer;
import org.carewright.platform.Problem;
import org.carewright.ui.Option;
import org.carewright.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The team page. It shows numbers of staff and names no patient, so nothing is audited here. */
@Controller
class TeamPages {

  private final Loads loads;
  private final Directory directory;

  TeamPages(Loads loads, Directory directory) {
    this.loads = loads;
    this.directory = directory;
  }

  static void require(Viewer viewer) {
    if (!viewer.leads()) {
      throw Problem.notFound("This page");
    }
  }

  @Transactional(readOnly = true)
  @GetMapping("/team")
  Page team(Viewer viewer, @RequestParam(defaultValue = "") String team) {
    require(viewer);
    var options = new ArrayList<Option>();
    options.add(new Option("", "Everyone here"));
    directory
        .listTeams(viewer.organisation())
        .forEach(t -> options.add(new Option(t.id().toString(), t.name())));
    if (options.stream().noneMatch(option -> option.value().equals(team))) {
      throw Problem.notFound("This team");
    }
    var which = which(team);
    return Page.of(
        "home/team/teamPage",
        TeamPage.of(team, options, loads.ofTeams(viewer, which), loads.ofStaff(viewer, which)));
  }

  private static @Nullable TeamId which(String team) {
    return team.isEmpty() ? null : TeamId.of(team);
  }
}
