package org.carewright.sample;

import static org.carewright.sample.SampleStaff.AMIRA;
import static org.carewright.sample.SampleStaff.DANIEL;
import static org.carewright.sample.SampleStaff.LEO;
import static org.carewright.sample.SampleStaff.MAYA;
import static org.carewright.sample.SampleStaff.PRIYA;
import static org.carewright.sample.SampleStaff.TOM;

import java.util.List;
import java.util.Locale;
import org.carewright.caseload.Risk;
import org.jspecify.annotations.Nullable;

/**
 * Into which programme a person of the sample goes, with whom, and why.
 *
 * @param programme the programme's code
 */
record Placement(
    String programme, SampleTeam team, SampleStaff coordinator, Risk risk, String reason) {

  private static final List<String> LASTING =
      List.of(
          "hypertension",
          "diabetes",
          "kidney disease",
          "heart",
          "coronary",
          "obstructive",
          "emphysema",
          "epilepsy",
          "osteoarthritis");
  private static final List<String> MIND =
      List.of("depress", "anxiety", "stress disorder", "drug", "alcohol");

  private static final List<String> REASONS =
      List.of(
          "Several conditions and nobody who holds the threads.",
          "Readings off target at the last two visits.",
          "Missed two clinic appointments; work and travel get in the way.",
          "New treatment, and many questions about it.",
          "Asked for help after a scare in the spring.");
  private static final List<String> TROUBLES =
      List.of(
          "Asked for help with money and getting to appointments.",
          "Lives alone since the summer and hardly gets out.",
          "Cold, damp flat; the landlord does not answer.",
          "Behind with the electricity bill, cannot afford the new medicine.");

  /**
   * The placement of a living person, or null for those who need no coordination.
   *
   * @param conditions the names of the active conditions
   * @param turn counts up, so that work is spread
   */
  static @Nullable Placement of(
      SampleOrganisation organisation, int age, List<String> conditions, int turn) {
    var risk = risk(age, conditions);
    if (organisation == SampleOrganisation.ASHBY) {
      return age < 16 && turn % 2 == 0
          ? null
          : new Placement(
              "community-support",
              SampleTeam.COMMUNITY,
              turn % 5 == 4 ? MAYA : LEO,
              risk,
              one(TROUBLES, turn));
    }
    if (age < 16) {
      return null;
    }
    return fernhill(age, conditions, risk, turn);
  }

  private static Placement fernhill(int age, List<String> conditions, Risk risk, int turn) {
    if (age >= 70 || has(conditions, List.of("alzheimer"))) {
      return placed(
          "frailty-and-falls",
          SampleTeam.TRANSITIONS,
          PRIYA,
          TOM,
          Risk.HIGH,
          turn,
          "Unsteady on the stairs, lives alone.");
    }
    if (has(conditions, MIND)) {
      return placed(
          "mental-health",
          SampleTeam.TRANSITIONS,
          PRIYA,
          TOM,
          Risk.HIGH,
          turn,
          "Referred by Dr Ward after a hard year.");
    }
    if (has(conditions, LASTING)) {
      return placed(
          "long-term-conditions",
          SampleTeam.CONDITIONS,
          AMIRA,
          DANIEL,
          risk,
          turn,
          one(REASONS, turn));
    }
    if (conditions.size() >= 3 || turn % 3 == 0) {
      return placed(
          "transitional-care",
          SampleTeam.TRANSITIONS,
          TOM,
          PRIYA,
          Risk.MEDIUM,
          turn,
          "Home from hospital this month.");
    }
    return placed(
        "long-term-conditions",
        SampleTeam.CONDITIONS,
        DANIEL,
        AMIRA,
        Risk.LOW,
        turn,
        "Asked for help to keep up with treatment.");
  }

  private static Placement placed(
      String programme,
      SampleTeam team,
      SampleStaff one,
      SampleStaff other,
      Risk risk,
      int turn,
      String reason) {
    return new Placement(programme, team, turn % 2 == 0 ? one : other, risk, reason);
  }

  private static Risk risk(int age, List<String> conditions) {
    var weight = conditions.size() + (age >= 75 ? 3 : age >= 60 ? 1 : 0);
    return weight >= 5 ? Risk.HIGH : weight >= 2 ? Risk.MEDIUM : Risk.LOW;
  }

  private static boolean has(List<String> conditions, List<String> words) {
    return conditions.stream()
        .map(c -> c.toLowerCase(Locale.ROOT))
        .anyMatch(c -> words.stream().anyMatch(c::contains));
  }

  private static String one(List<String> of, int turn) {
    return of.get(Math.floorMod(turn * 7 / 3, of.size()));
  }
}
