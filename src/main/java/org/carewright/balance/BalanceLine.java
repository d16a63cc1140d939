package org.carewright.balance;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A person's line on the balance page. */
record BalanceLine(PersonLoad load, LoadBar bar) {

  String staff() {
    return load.staff().id().toString();
  }

  String name() {
    return load.staff().name();
  }

  /** "Regular contact 120 · Risk 31 · Open needs 14". */
  String parts() {
    return Arrays.stream(PartKind.values())
        .filter(kind -> !load.of(kind).equals(Points.NONE))
        .map(kind -> kind.label() + " " + load.of(kind))
        .collect(Collectors.joining(" · "));
  }

  String about() {
    if (!load.staff().active()) {
      return "No longer works here";
    }
    var hours = Points.of(load.capacity().weeklyHours());
    return load.staff().jobTitle()
        + " · "
        + hours
        + " hours a week"
        + (load.capacity().takesPatients() ? "" : " · takes nobody on");
  }
}
