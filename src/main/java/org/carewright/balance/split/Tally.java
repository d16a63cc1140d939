package org.carewright.balance.split;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.carewright.access.StaffId;
import org.carewright.access.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * What an arrangement costs, kept up to date as holdings move. Costs are in thousandths of a point.
 *
 * <p>Unevenness is the sum over colleagues of load² / capacity: since the whole load is always the
 * same, it is least when everyone carries the same share of their capacity, and moving weight from
 * the fullest to the emptiest gains most. Against it stand the bond that a move breaks, a household
 * that would have several coordinators, and leaving the team.
 */
public final class Tally {

  private static final long HOUSEHOLD = 1_500;
  private static final long OTHER_TEAM = 500;
  private static final long STRANGER = 800;

  private final List<Colleague> colleagues;
  private final Map<StaffId, Integer> index = new HashMap<>();
  private final long[] load;
  private final long[] before;
  private final Map<String, Map<StaffId, Integer>> households = new HashMap<>();
  private long ties;
  private long apart;

  public Tally(Question question) {
    colleagues = question.colleagues();
    load = new long[colleagues.size()];
    for (int n = 0; n < load.length; n++) {
      index.put(colleagues.get(n).id(), n);
      load[n] = colleagues.get(n).fixed();
    }
    before = load.clone();
    for (var holding : question.holdings()) {
      if (holding.with() != null) {
        before[at(holding.with())] += holding.weight();
      }
    }
  }

  public void put(Holding holding, StaffId holder) {
    change(holding, holder, 1);
  }

  public void take(Holding holding, StaffId holder) {
    change(holding, holder, -1);
  }

  private void change(Holding holding, StaffId holder, int sign) {
    load[at(holder)] += sign * holding.weight();
    ties += sign * tie(holding, holder);
    if (holding.household() != null) {
      var holders = households.computeIfAbsent(holding.household(), h -> new HashMap<>());
      apart -= Math.max(0, holders.size() - 1);
      holders.merge(holder, sign, (n, more) -> n + more == 0 ? null : n + more);
      apart += Math.max(0, holders.size() - 1);
    }
  }

  /** What being held by this person costs, whoever holds the others. */
  private long tie(Holding holding, StaffId holder) {
    if (holder.equals(holding.with())) {
      return 0;
    }
    return holding.bond()
        + (holding.knownTo().contains(holder) ? 0 : STRANGER)
        + (isOfTeam(holder, holding.team()) ? 0 : OTHER_TEAM);
  }

  private boolean isOfTeam(StaffId holder, @Nullable TeamId team) {
    return team == null || colleagues.get(at(holder)).teams().contains(team);
  }

  /** Load above the hard maximum, in tenths of a point; what someone had before counts too. */
  public long excess() {
    long excess = 0;
    for (int n = 0; n < load.length; n++) {
      excess += Math.max(0, load[n] - colleagues.get(n).most());
    }
    return excess;
  }

  /** Of the excess, what an arrangement newly puts on people: no relief elsewhere buys it off. */
  public long newExcess() {
    long excess = 0;
    for (int n = 0; n < load.length; n++) {
      excess += Math.max(0, load[n] - Math.max(before[n], colleagues.get(n).most()));
    }
    return excess;
  }

  /** All that speaks against the arrangement, apart from the excess. */
  public long cost() {
    return unevenness() + ties + HOUSEHOLD * apart;
  }

  private long unevenness() {
    long sum = 0;
    for (int n = 0; n < load.length; n++) {
      // Tenths squared by tenths are tenths: a hundred of them make ten points.
      sum += 100 * load[n] * load[n] / colleagues.get(n).capacity();
    }
    return sum;
  }

  private int at(StaffId holder) {
    return Objects.requireNonNull(index.get(holder), "not a colleague of this question");
  }
}
