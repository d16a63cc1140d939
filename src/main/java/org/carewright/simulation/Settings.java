package org.carewright.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is lived through. The same settings make the same plan of steps; only how two people at once
 * interleave is left to chance.
 *
 * @param first the first day
 * @param without the troubles left out
 */
public record Settings(int days, int patients, long seed, LocalDate first, Set<Trouble> without) {

  /** Early enough that a year from it holds both changes of the clocks, Easter and Thanksgiving. */
  public static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);

  public Settings {
    without = Set.copyOf(without);
  }

  public Settings(int days, int patients, long seed) {
    this(days, patients, seed, FIRST_DAY, Set.of());
  }

  boolean has(Trouble trouble) {
    return !without.contains(trouble);
  }

  Settings days(int fewer) {
    return new Settings(fewer, patients, seed, first, without);
  }

  Settings patients(int fewer) {
    return new Settings(days, fewer, seed, first, without);
  }

  Settings without(Trouble trouble) {
    var more = EnumSet.of(trouble);
    more.addAll(without);
    return new Settings(days, patients, seed, first, more);
  }

  /** The command that runs this again. */
  public String command() {
    return "./carewright " + String.join(" ", arguments());
  }

  /** The words of that command. */
  public List<String> arguments() {
    var words = new ArrayList<>(List.of("simulate", "--days", "" + days));
    words.addAll(List.of("--patients", "" + patients, "--seed", "" + seed));
    if (!first.equals(FIRST_DAY)) {
      words.addAll(List.of("--first", first.toString()));
    }
    if (!without.isEmpty()) {
      words.add("--without");
      words.add(without.stream().sorted().map(Trouble::word).collect(Collectors.joining(",")));
    }
    return words;
  }
}
