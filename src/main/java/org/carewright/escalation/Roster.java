package org.carewright.escalation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.carewright.access.OrganisationId;
import org.carewright.access.Role;
import org.carewright.access.Staff;
import org.carewright.access.StaffId;
import org.carewright.access.TeamId;
import org.carewright.task.OverdueTask;
import org.carewright.task.Owner;

/** Who is at work, and who leads whom. */
final class Roster {

  private final Map<StaffId, Staff> staff;
  private final Map<TeamId, List<Staff>> teams;
  private final Map<OrganisationId, List<Staff>> leads;

  /**
   * @param active everyone at work, of all organisations
   */
  Roster(List<Staff> active) {
    staff = active.stream().collect(Collectors.toMap(Staff::id, one -> one));
    teams = new HashMap<>();
    active.forEach(one ->
        one.teams()
            .forEach(team -> teams.computeIfAbsent(team, key -> new ArrayList<>()).add(one)));
    leads =
        active.stream()
            .filter(one -> one.role() == Role.TEAM_LEAD)
            .collect(Collectors.groupingBy(Staff::organisation));
  }

  String name(StaffId who) {
    var found = staff.get(who);
    return found == null ? "someone who has left" : found.name();
  }

  boolean isAtWork(StaffId who) {
    return staff.containsKey(who);
  }

  /** The owner, or everyone of the team that owns it. */
  Set<StaffId> owners(OverdueTask task) {
    return switch (task.owner()) {
      case Owner.OfStaff(StaffId who) -> isAtWork(who) ? Set.of(who) : Set.of();
      case Owner.OfTeam(TeamId team) -> ids(teams.getOrDefault(team, List.of()), any -> true);
    };
  }

  /** Those who lead the owning team, or a team of the owner. */
  Set<StaffId> leads(OverdueTask task) {
    var leading = new LinkedHashSet<StaffId>();
    teamsOf(task.owner())
        .forEach(team ->
            leading.addAll(
                ids(teams.getOrDefault(team, List.of()), one -> one.role() == Role.TEAM_LEAD)));
    return leading;
  }

  /** Whoever leads any team of the organisation. */
  Set<StaffId> leads(OrganisationId organisation) {
    return ids(leads.getOrDefault(organisation, List.of()), any -> true);
  }

  private List<TeamId> teamsOf(Owner owner) {
    return switch (owner) {
      case Owner.OfTeam(TeamId team) -> List.of(team);
      case Owner.OfStaff(StaffId who) -> {
        var found = staff.get(who);
        yield found == null ? List.of() : found.teams();
      }
    };
  }

  private static Set<StaffId> ids(List<Staff> some, Predicate<Staff> which) {
    return some.stream()
        .filter(which)
        .map(Staff::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
