package org.carewright.balance.split;

import java.util.Set;
import org.carewright.access.StaffId;
import org.carewright.access.TeamId;

/**
 * Someone who may look after people.
 *
 * @param capacity what they should carry, in tenths of a point; above 0
 * @param most what they must not exceed, in tenths of a point
 * @param fixed what they carry that is not to be moved, in tenths of a point
 */
public record Colleague(StaffId id, long capacity, long most, long fixed, Set<TeamId> teams) {

  public Colleague {
    if (capacity <= 0) {
      throw new IllegalArgumentException("Who takes nobody on is no colleague to choose from");
    }
    teams = Set.copyOf(teams);
  }
}
