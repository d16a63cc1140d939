package org.carewright.simulation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;

/**
 * One day of the service.
 *
 * @param number 0 on the first
 */
record Day(Settings settings, int number, List<Site> sites) {

  LocalDate date() {
    return settings.first().plusDays(number);
  }

  /** Chance that follows from the seed, the day and what it is asked for, and from nothing else. */
  Random chance(long what) {
    return new Random(spread(spread(settings.seed(), number), what));
  }

  /** The same, at one of the sites. */
  Random chance(Site site, long what) {
    return chance(spread(1 + site.number(), what));
  }

  /** The same, for one person there. */
  Random chance(Resident resident, long what) {
    return chance(resident.site(), spread(resident.number(), what));
  }

  // Random gives much the same first numbers for neighbouring seeds, so these are spread out
  // first, by the finalizer of SplitMix64 (Steele, Lea and Flood 2014).
  private static long spread(long much, long more) {
    var z = (much + 1) * 0x9E3779B97F4A7C15L + more;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** The moment at which a site's wall clock shows that time on this day. */
  java.time.Instant at(Site site, LocalTime time) {
    return date().atTime(time).atZone(site.zone()).toInstant();
  }
}
