package org.carewright.cover;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carewright.access.StaffId;
import org.carewright.access.TeamId;
import org.carewright.task.Owner;
import org.jspecify.annotations.Nullable;

/**
 * Who does an absent person's work: colleagues, who share it patient by patient, or a team.
 *
 * @param team null when colleagues cover
 */
public record Cover(List<StaffId> colleagues, @Nullable TeamId team) {

  public Cover {
    colleagues = List.copyOf(colleagues);
  }

  /** In whatever order. */
  boolean isSameAs(Cover other) {
    return Objects.equals(team, other.team)
        && Set.copyOf(colleagues).equals(Set.copyOf(other.colleagues));
  }

  /** As the form's choices. */
  List<String> choices() {
    return Stream.concat(
            colleagues.stream().map(staff -> Owner.of(staff).text()),
            Stream.ofNullable(team).map(one -> Owner.of(one).text()))
        .toList();
  }

  /** Of the choices of a form; several teams count as none, which the rules refuse. */
  static Cover of(List<Owner> chosen) {
    var teams = chosen.stream().filter(Owner.OfTeam.class::isInstance).toList();
    return new Cover(
        chosen.stream()
            .flatMap(o -> o instanceof Owner.OfStaff s ? Stream.of(s.staff()) : Stream.empty())
            .distinct()
            .collect(Collectors.toList()),
        teams.size() == 1 && teams.getFirst() instanceof Owner.OfTeam t ? t.team() : null);
  }
}
