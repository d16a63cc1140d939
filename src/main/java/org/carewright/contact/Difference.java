package org.carewright.contact;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;

/** One fact that a correction changed. */
record Difference(String what, String before, String now) {

  static List<Difference> between(Contact before, Contact now, String calledName, ZoneId zone) {
    var was = before.facts();
    var is = now.facts();
    var all = new ArrayList<Difference>();
    all.add(of("When", Dates.time(was.at(), zone), Dates.time(is.at(), zone)));
    all.add(of("How", was.mode().label(), is.mode().label()));
    all.add(of("Who began it", was.direction().label(), is.direction().label()));
    all.add(of("Result", was.reach().label(), is.reach().label()));
    all.add(of("With", was.with().name(calledName), is.with().name(calledName)));
    all.add(of("Number", was.via(), is.via()));
    all.add(of("Interpreter", label(was.interpreter()), label(is.interpreter())));
    all.add(of("Minutes", text(was.minutes()), text(is.minutes())));
    all.add(of("About", was.note().reason(), is.note().reason()));
    all.add(of("What was said", was.note().said(), is.note().said()));
    all.add(of("Agreed", was.note().agreed(), is.note().agreed()));
    return all.stream().filter(one -> !one.before().equals(one.now())).toList();
  }

  static Difference of(String what, @Nullable String before, @Nullable String now) {
    return new Difference(
        what, Objects.requireNonNullElse(before, "–"), Objects.requireNonNullElse(now, "–"));
  }

  private static @Nullable String label(@Nullable InterpreterUse use) {
    return use == null ? null : use.label();
  }

  private static @Nullable String text(@Nullable Integer minutes) {
    return minutes == null ? null : minutes.toString();
  }
}
