package org.carewright.home.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carewright.record.LatestResult;
import org.carewright.record.PlainWords;
import org.carewright.record.ResultGroup;
import org.carewright.record.ResultPoint.Flag;

/**
 * Which of many tests are drawn on the overview: those by which long-term conditions are followed,
 * what lies outside its range before what does not, and nothing that was last measured years before
 * everything else.
 */
final class TrendsThatMatter {

  /** LOINC codes in the order of interest, equals in one line. */
  private static final List<List<String>> FOLLOWED =
      List.of(
          List.of("85354-9", "55284-4"), // blood pressure
          List.of("4548-4", "59261-8", "17856-6"), // HbA1c
          List.of("33914-3", "62238-1", "98979-8", "69405-9"), // eGFR
          List.of("29463-7", "3141-9"), // weight
          List.of("44261-6", "89204-2", "55758-7"), // PHQ-9, PHQ-9 for teens, PHQ-2
          List.of("70274-6"), // GAD-7
          List.of("59460-6"), // Morse fall scale
          List.of("72514-3", "38208-5"), // pain
          List.of("18262-6", "13457-7", "2089-1"), // LDL cholesterol
          List.of("6301-6", "34714-6"), // INR
          List.of("19926-5", "20150-9"), // FEV1/FVC, FEV1
          List.of("2708-6", "59408-5"), // oxygen saturation
          List.of("33762-6", "30934-4"), // NT-proBNP, BNP
          List.of("75626-2"), // AUDIT-C
          List.of("39156-5"), // body mass index
          List.of("718-7"), // haemoglobin
          List.of("8867-4")); // heart rate

  private static final Map<String, Integer> RANKS =
      IntStream.range(0, FOLLOWED.size())
          .boxed()
          .flatMap(rank -> FOLLOWED.get(rank).stream().map(code -> Map.entry(code, rank)))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  private static final Duration RECENT = Duration.ofDays(3 * 365);

  private TrendsThatMatter() {}

  static List<ResultGroup> of(List<ResultGroup> groups, int most) {
    return of(groups, ResultGroup::hasTrend, most);
  }

  /** The codes of the tests to draw, as far as their newest results tell. */
  static List<String> codes(List<LatestResult> latest, int most) {
    var repeated =
        latest.stream()
            .filter(LatestResult::repeated)
            .map(one -> one.test().code())
            .collect(Collectors.toSet());
    var tests = latest.stream().map(LatestResult::test).toList();
    return of(tests, test -> repeated.contains(test.code()), most).stream()
        .map(ResultGroup::code)
        .toList();
  }

  private static List<ResultGroup> of(
      List<ResultGroup> groups, Predicate<ResultGroup> hasTrend, int most) {
    var newest =
        groups.stream().map(TrendsThatMatter::measured).max(Comparator.naturalOrder()).orElse(null);
    if (newest == null) {
      return List.of();
    }
    var candidates =
        groups.stream()
            .filter(hasTrend)
            .filter(group -> rank(group) < FOLLOWED.size() || outside(group))
            .filter(group -> measured(group).isAfter(newest.minus(RECENT)))
            .sorted(Comparator.comparingInt(TrendsThatMatter::score))
            .toList();
    return firstOfEach(candidates).stream().limit(most).toList();
  }

  /** Outside its range counts as much as some places up in the order of interest. */
  private static int score(ResultGroup group) {
    return rank(group) - (outside(group) ? 4 : 0);
  }

  private static boolean outside(ResultGroup group) {
    var flag = group.latest().flag();
    return flag == Flag.LOW || flag == Flag.HIGH;
  }

  private static int rank(ResultGroup group) {
    return RANKS.getOrDefault(group.code(), FOLLOWED.size());
  }

  private static Instant measured(ResultGroup group) {
    return group.latest().at().at();
  }

  /** Of tests that tell the same story (PHQ-2 and PHQ-9; glucose in blood, in plasma) one. */
  private static List<ResultGroup> firstOfEach(List<ResultGroup> groups) {
    var told = new HashSet<String>();
    var kept = new ArrayList<ResultGroup>();
    for (var group : groups) {
      var rank = rank(group);
      var story = rank < FOLLOWED.size() ? "rank " + rank : firstWord(group);
      if (told.add(story)) {
        kept.add(group);
      }
    }
    return kept;
  }

  private static String firstWord(ResultGroup group) {
    return PlainWords.test(group.title()).split("[ ,]", 2)[0];
  }
}
