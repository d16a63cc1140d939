package org.carewright.balance;

import java.util.List;
import org.carewright.access.Role;
import org.carewright.access.Staff;

/**
 * What one person carries, against what they can carry.
 *
 * @param attendance by which their time away lessens it
 * @param should what they should carry
 * @param most what they must not exceed
 */
record PersonLoad(
    Staff staff,
    Capacity capacity,
    Attendance attendance,
    Points should,
    Points most,
    List<WeighedCase> cases) {

  /** A person in care and what looking after them weighs. */
  record WeighedCase(Case one, Weight weight) {}

  PersonLoad {
    cases = List.copyOf(cases);
  }

  Points load() {
    return cases.stream().map(c -> c.weight().total()).reduce(Points.NONE, Points::plus);
  }

  Points of(PartKind kind) {
    return cases.stream().map(c -> c.weight().of(kind)).reduce(Points.NONE, Points::plus);
  }

  int heads() {
    return cases.size();
  }

  /** In percent of what they should carry. */
  long percent() {
    return load().percentOf(should);
  }

  /** Whether a proposal may give them people, or take people from them to even things out. */
  boolean shares() {
    var seesPatients = staff.role() == Role.COORDINATOR || staff.role() == Role.TEAM_LEAD;
    return staff.active() && seesPatients && capacity.takesPatients() && should.tenths() > 0;
  }
}
