package org.carewright.careplan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One thing on a plan, edited and versioned by itself so that two people do not get in the way. */
public sealed interface PlanItem permits Need, Goal, Action, Contingency {

  UUID id();

  Edited edited();

  ItemKind kind();

  /** What it is called in a list of changes. */
  String title();

  /** All it says, as people read it. */
  List<Line> lines();

  /**
   * The last change of an item.
   *
   * @param version counts its changes; a form sends it back so that a stale edit is noticed
   */
  record Edited(int version, String by, Instant at) {}

  /** One labelled value. */
  record Line(String label, String value) {}
}
