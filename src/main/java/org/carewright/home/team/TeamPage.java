package org.carewright.home.team;

import java.util.List;
import java.util.stream.Stream;
import org.carewright.ui.Option;

/**
 * What everyone carries.
 *
 * @param team the id of the team looked at, or "" for all
 * @param away who is away now or within a week
 * @param unassigned the teams' own work, only of teams that have some
 */
record TeamPage(
    String team,
    List<Option> teams,
    List<LoadLine> unassigned,
    List<LoadLine> people,
    List<AwayLine> away) {

  TeamPage {
    teams = List.copyOf(teams);
    unassigned = List.copyOf(unassigned);
    people = List.copyOf(people);
    away = List.copyOf(away);
  }

  static TeamPage of(
      String team,
      List<Option> teams,
      List<Load> ofTeams,
      List<Load> ofStaff,
      List<AwayLine> away) {
    var longest =
        Stream.concat(ofTeams.stream(), ofStaff.stream())
            .mapToInt(load -> load.work().total())
            .max()
            .orElse(0);
    return new TeamPage(
        team,
        teams,
        ofTeams.stream()
            .filter(load -> load.work().total() > 0)
            .map(load -> LoadLine.of(load, longest))
            .toList(),
        ofStaff.stream().map(load -> LoadLine.of(load, longest)).toList(),
        away);
  }

  int patients() {
    return people.stream().mapToInt(line -> line.load().patients()).sum();
  }

  int highRisk() {
    return people.stream().mapToInt(line -> line.load().highRisk()).sum();
  }

  /** Of people and teams together. */
  OpenWork work() {
    return Stream.concat(unassigned.stream(), people.stream())
        .map(line -> line.load().work())
        .reduce(new OpenWork(0, 0, 0), OpenWork::plus);
  }

  int untaken() {
    return unassigned.stream().mapToInt(line -> line.load().work().total()).sum();
  }
}
