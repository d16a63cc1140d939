package org.carewright.home.team;

/**
 * Open work drawn as one bar of three parts, in hundredths of the longest bar of its page. A
 * picture of numbers that stand beside it.
 */
record LoadBar(double overdue, double week, double later) {

  static LoadBar of(OpenWork work, int longest) {
    var unit = longest == 0 ? 0 : 100.0 / longest;
    return new LoadBar(work.overdue() * unit, work.week() * unit, work.later() * unit);
  }

  double weekFrom() {
    return overdue;
  }

  double laterFrom() {
    return overdue + week;
  }
}
