package org.carewright.home.team;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.carewright.access.Directory;
import org.carewright.access.TeamId;
import org.carewright.access.Viewer;
import org.carewright.cover.Absences;
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

  /** Days ahead for which the page says who will be away. */
  private static final int SOON = 7;

  private final Loads loads;
  private final Directory directory;
  private final Absences absences;
  private final Clock clock;

  TeamPages(Loads loads, Directory directory, Absences absences, Clock clock) {
    this.loads = loads;
    this.directory = directory;
    this.absences = absences;
    this.clock = clock;
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
        TeamPage.of(
            team,
            options,
            loads.ofTeams(viewer, which),
            loads.ofStaff(viewer, which),
            away(viewer)));
  }

  private List<AwayLine> away(Viewer viewer) {
    var soon = viewer.today(clock).plusDays(SOON);
    return absences.listNotOver(viewer.organisation()).stream()
        .filter(absence -> !absence.firstDay().isAfter(soon))
        .map(AwayLine::of)
        .toList();
  }

  private static @Nullable TeamId which(String team) {
    return team.isEmpty() ? null : TeamId.of(team);
  }
}
