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
        + capacity()
        + (load.attendance().isLess() ? " " + away() : "");
  }

  private String capacity() {
    if (load.should().tenths() == 0) {
      return load.heads() == 0 ? ". No capacity now." : ", and no capacity to carry them with now.";
    }
    return ": %d%% of a capacity of %s, and %s is the most."
        .formatted(load.percent(), load.should(), load.most());
  }

  private String away() {
    return load.attendance().words()
        + (load.attendance().isAll() ? " leaves none of it." : " lessens what they can carry.");
  }
}
