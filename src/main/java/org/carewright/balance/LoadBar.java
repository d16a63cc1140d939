package org.carewright.balance;

/**
 * A load drawn against what its bearer should and may carry, in hundredths of the longest bar of
 * the page. A picture of numbers that stand beside it.
 */
record LoadBar(double load, double should, double most, String state) {

  static LoadBar of(Points load, Points should, Points most, long longest) {
    var unit = longest == 0 ? 0 : 100.0 / longest;
    return new LoadBar(
        load.tenths() * unit,
        should.tenths() * unit,
        most.tenths() * unit,
        state(load, should, most));
  }

  private static String state(Points load, Points should, Points most) {
    if (load.tenths() > most.tenths()) {
      return "over";
    }
    return load.tenths() > should.tenths() ? "full" : "fair";
  }

  /** In words, for whoever does not see the colour. */
  String words() {
    return switch (state) {
      case "over" -> "above the maximum";
      case "full" -> "above capacity";
      default -> "within capacity";
    };
  }

  String kind() {
    return switch (state) {
      case "over" -> "bad";
      case "full" -> "warn";
      default -> "good";
    };
  }

  /** Where the mark of what they should carry stands, inside the picture. */
  double mark() {
    return Math.min(99.4, should);
  }
}
