package org.carewright.clock;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.carewright.access.Region;
import org.carewright.caseload.Risk;
import org.carewright.ui.Dates;

/** One rule with its versions. */
record RulePage(
    ClockRule rule,
    boolean on,
    List<String> programmes,
    Counts counts,
    List<ClockRule> versions,
    boolean mayEdit,
    Region region,
    ZoneId zone) {

  String whom() {
    var in = programmes.isEmpty() ? "Anyone enrolled" : String.join(", ", programmes);
    return rule.risks().isEmpty() ? in : in + ", " + risks() + " risk";
  }

  private String risks() {
    var names = rule.risks().stream().sorted().map(Risk::label).toList();
    return String.join(" or ", names).toLowerCase(Locale.ROOT);
  }

  String regions() {
    return String.join(", ", rule.regions().stream().sorted().map(Region::label).toList());
  }

  boolean usedHere() {
    return rule.regions().contains(region);
  }

  String warning() {
    var hours = rule.warnHours();
    if (hours == 0) {
      return "None";
    }
    return hours % 24 == 0 && hours >= 48 ? hours / 24 + " days before" : hours + " hours before";
  }

  String made(ClockRule version) {
    if (version.shipped()) {
      return "Came with Carewright";
    }
    return version.madeBy() + ", " + Dates.time(version.from(), zone);
  }
}
