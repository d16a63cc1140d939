package org.carewright.balance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.carewright.access.Role;
import org.carewright.access.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * What a member of staff can carry.
 *
 * @param version 0 until a lead has said something
 * @param workingDays ISO 8601: Monday is 1
 * @param takesPatients whether a proposal may give them more
 * @param ownMost a hard maximum of their own; null for the organisation's percentage
 * @param languages BCP 47 codes of those they can work in, besides the organisation's own
 */
record Capacity(
    StaffId staff,
    int version,
    BigDecimal weeklyHours,
    List<Integer> workingDays,
    boolean takesPatients,
    @Nullable BigDecimal ownMost,
    List<String> languages) {

  static final List<Integer> WEEKDAYS = List.of(1, 2, 3, 4, 5);

  Capacity {
    workingDays = List.copyOf(workingDays);
    languages = List.copyOf(languages);
  }

  /** Full time, and on a caseload when they are a coordinator. */
  static Capacity assumed(StaffId staff, Role role, LoadPolicy policy) {
    return new Capacity(
        staff, 0, policy.fullTimeHours(), WEEKDAYS, role == Role.COORDINATOR, null, List.of());
  }

  /** What they should carry. */
  Points should(LoadPolicy policy) {
    return Points.of(
        policy
            .fullTimeWeight()
            .multiply(weeklyHours)
            .divide(policy.fullTimeHours(), MathContext.DECIMAL64));
  }

  /** What they must not exceed. */
  Points most(LoadPolicy policy) {
    return ownMost != null
        ? Points.of(ownMost)
        : new Points(should(policy).tenths() * policy.mostPercent() / 100);
  }

  boolean speaks(String language) {
    return languages.stream().anyMatch(one -> base(one).equals(base(language)));
  }

  private static String base(String language) {
    var dash = language.indexOf('-');
    return dash < 0 ? language : language.substring(0, dash);
  }
}
