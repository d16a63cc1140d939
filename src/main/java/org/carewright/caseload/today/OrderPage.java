package org.carewright.caseload.today;

import java.util.Arrays;
import java.util.List;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Option;
import org.jspecify.annotations.Nullable;

/**
 * How the lists of an organisation are ordered, and trying and saving other points.
 *
 * @param current by which the lists are sorted now
 * @param preview null until one was asked for
 * @param overtaken who saved other points meanwhile, or null
 */
record OrderPage(
    OrderPolicy current,
    OrderForm form,
    FieldErrors errors,
    List<Option> people,
    @Nullable Preview preview,
    List<Version> versions,
    @Nullable String overtaken) {

  /** A version as it is listed. */
  record Version(OrderPolicy policy, String made, boolean current) {

    /** The points that differ from those that are shipped; empty of these themselves. */
    String differences() {
      if (policy.made() == null) {
        return "";
      }
      var changed =
          Arrays.stream(Factor.values())
              .filter(factor -> policy.of(factor) != factor.shipped())
              .map(factor -> factor.label() + " " + policy.of(factor))
              .toList();
      return changed.isEmpty() ? "The points as shipped" : String.join(" · ", changed);
    }
  }

  List<Factor> factors() {
    return List.of(Factor.values());
  }
}
