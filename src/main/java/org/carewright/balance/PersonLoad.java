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

  /** In percent of what they should carry; 0 when that is nothing: see {@link #lacksCapacity}. */
  long percent() {
    return load().percentOf(should);
  }

  /** Whether they carry people and have nothing to carry them with, such as in a long absence. */
  boolean lacksCapacity() {
    return should.tenths() == 0 && load().tenths() > 0;
  }

  /** For an order of the fullest first: whoever lacks any capacity is the fullest of all. */
  long fullness() {
    return lacksCapacity() ? Long.MAX_VALUE : percent();
  }

  /** Whether a proposal may give them people, or take people from them to even things out. */
  boolean shares() {
    var seesPatients = staff.role() == Role.COORDINATOR || staff.role() == Role.TEAM_LEAD;
    return staff.active() && seesPatients && capacity.takesPatients() && should.tenths() > 0;
  }
}
