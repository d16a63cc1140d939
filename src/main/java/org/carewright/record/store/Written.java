package org.carewright.record.store;

/** What became of resources that were written. */
public record Written(int added, int changed, int unchanged) {

  public static final Written NOTHING = new Written(0, 0, 0);

  public Written plus(Written other) {
    return new Written(added + other.added, changed + other.changed, unchanged + other.unchanged);
  }
}
