package org.carewright.clock;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.function.Predicate;
import org.carewright.access.Region;

/**
 * The rules of an organisation.
 *
 * @param here those of its region
 * @param elsewhere those that other regions use
 */
record ClocksPage(Region region, List<Line> here, List<Line> elsewhere, boolean mayEdit) {

  record Line(ClockRule rule, boolean on, Counts counts) {

    List<String> regions() {
      return rule.regions().size() == Region.values().length
          ? List.of("All regions")
          : rule.regions().stream().sorted().map(Region::label).toList();
    }

    String version() {
      return rule.shipped() ? "as shipped" : "version " + rule.version();
    }
  }

  static ClocksPage of(Region region, List<Line> all, boolean mayEdit) {
    Predicate<Line> holds = line -> line.rule().regions().contains(region);
    var order =
        comparing((Line line) -> !line.on())
            .thenComparing(line -> line.rule().start())
            .thenComparing(line -> line.rule().name());
    return new ClocksPage(
        region,
        all.stream().filter(holds).sorted(order).toList(),
        all.stream().filter(holds.negate()).sorted(order).toList(),
        mayEdit);
  }
}
