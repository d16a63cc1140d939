package org.carewright.careplan;

import java.util.Arrays;
import java.util.Optional;

/** What a plan is made of. */
public enum ItemKind {
  NEED("needs", "need"),
  GOAL("goals", "goal"),
  ACTION("actions", "action"),
  CONTINGENCY("contingencies", "what-to-do-if");

  private final String path;
  private final String noun;

  ItemKind(String path, String noun) {
    this.path = path;
    this.noun = noun;
  }

  /** Its part of an address: "goals". */
  public String path() {
    return path;
  }

  /** "goal". */
  public String noun() {
    return noun;
  }

  static Optional<ItemKind> of(String path) {
    return Arrays.stream(values()).filter(kind -> kind.path.equals(path)).findFirst();
  }
}
