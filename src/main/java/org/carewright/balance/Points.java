package org.carewright.balance;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Weight of work, kept in tenths so that sums are exact. A point is about two hours a year. */
record Points(long tenths) {

  static final Points NONE = new Points(0);

  static Points of(BigDecimal points) {
    return new Points(points.movePointRight(1).setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  Points plus(Points other) {
    return new Points(tenths + other.tenths);
  }

  Points minus(Points other) {
    return new Points(tenths - other.tenths);
  }

  BigDecimal decimal() {
    return BigDecimal.valueOf(tenths, 1);
  }

  /** In whole percent of another; 0 when that is nothing. */
  long percentOf(Points whole) {
    return whole.tenths == 0 ? 0 : Math.round(100.0 * tenths / whole.tenths);
  }

  /** "6.5", "3". */
  @Override
  public String toString() {
    return tenths % 10 == 0 ? Long.toString(tenths / 10) : decimal().toPlainString();
  }
}
