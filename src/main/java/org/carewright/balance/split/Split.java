package org.carewright.balance.split;

import java.util.Map;
import org.carewright.access.StaffId;

/**
 * An answer: who should hold each holding, by its key.
 *
 * @param excess weight, in tenths of a point, that fits nobody within their hard maximum
 */
public record Split(Map<String, StaffId> holders, long excess) {

  public Split {
    holders = Map.copyOf(holders);
  }
}
