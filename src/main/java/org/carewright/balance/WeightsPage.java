package org.carewright.balance;

import java.time.ZoneId;
import java.util.List;
import org.carewright.ui.Dates;
import org.carewright.ui.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * The weights in force, as a form, and those before.
 *
 * @param problem why the last change was not made, or null
 */
record WeightsPage(
    WeightsForm form,
    List<LoadPolicy> history,
    FieldErrors errors,
    @Nullable String problem,
    ZoneId zone) {

  WeightsPage {
    history = List.copyOf(history);
  }

  String made(LoadPolicy policy) {
    var made = policy.made();
    return made == null ? "" : made.byName() + ", " + Dates.time(made.at(), zone);
  }
}
