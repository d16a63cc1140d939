package org.carewright.balance;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.carewright.balance.PersonLoad.WeighedCase;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Option;
import org.jspecify.annotations.Nullable;

/**
 * What one person carries, person by person, and what they can carry.
 *
 * @param problem why the last change was not made, or null
 */
record PersonPage(
    PersonLoad load,
    List<WeighedCase> cases,
    CapacityForm form,
    FieldErrors errors,
    @Nullable String problem) {

  PersonPage {
    cases = List.copyOf(cases);
  }

  static final List<Option> DAYS =
      Arrays.stream(DayOfWeek.values())
          .map(day ->
              new Option(
                  Integer.toString(day.getValue()), day.getDisplayName(TextStyle.SHORT, Locale.UK)))
          .toList();

  static final List<Option> YES_NO =
      List.of(new Option("yes", "Yes"), new Option("no", "No, leave their caseload as it is"));

  LoadBar bar() {
    var longest = Math.max(load.load().tenths(), load.most().tenths());
    return LoadBar.of(load.load(), load.should(), load.most(), longest);
  }

  String staff() {
    return load.staff().id().toString();
  }

  String lead() {
    return load.load()
        + " points for "
        + (load.heads() == 1 ? "1 person" : load.heads() + " people")
        + ": "
        + load.percent()
        + "% of a capacity of "
        + load.should()
        + ", and "
        + load.most()
        + " is the most."
        + (load.attendance().isLess()
            ? " " + load.attendance().words() + " lessens what they can carry."
            : "");
  }
}
