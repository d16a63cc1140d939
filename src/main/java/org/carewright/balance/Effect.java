package org.carewright.balance;

import java.util.List;
import org.carewright.access.StaffId;

/** What moves do to one person's load. */
record Effect(int heads, Points weight) {

  static Effect of(StaffId staff, List<Move> moves) {
    var heads = 0;
    var weight = Points.NONE;
    for (var move : moves) {
      if (move.to().equals(staff)) {
        heads++;
        weight = weight.plus(move.weight());
      }
      if (move.from().equals(staff)) {
        heads--;
        weight = weight.minus(move.weight());
      }
    }
    return new Effect(heads, weight);
  }
}
