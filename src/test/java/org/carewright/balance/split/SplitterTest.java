package org.carewright.balance.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.carewright.access.StaffId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SplitterTest {

  private static final StaffId AMIRA = staff(1);
  private static final StaffId BEN = staff(2);
  private static final StaffId CLEO = staff(3);

  private final Splitter splitter = new Splitter();

  /** Made-up services of all sizes, some of them overloaded, some with people to be placed. */
  @Property(tries = 40)
  void nobodyIsLostNobodyIsOverloadedAndWhatMovesHelps(
      @ForAll @LongRange(max = 1_000_000) long seed,
      @ForAll @IntRange(min = 1, max = 8) int colleagues,
      @ForAll @IntRange(max = 60) int holdings) {
    var question = question(new Random(seed), colleagues, holdings);
    var split = splitter.split(question);

    assertThat(split.holders()).hasSize(holdings);
    for (var holding : question.holdings()) {
      assertThat(holding.choices()).contains(split.holders().get(holding.key()));
    }
    var forced = question.holdings().stream().anyMatch(holding -> holding.with() == null);
    for (var colleague : question.colleagues()) {
      var after = load(question, colleague, split.holders());
      var before = load(question, colleague, now(question));
      if (!forced || split.excess() == 0) {
        assertThat(after).isLessThanOrEqualTo(Math.max(before, colleague.most()));
      }
    }
    whatMovesHelps(question, split);
  }

  private static void whatMovesHelps(Question question, Split split) {
    var after = tally(question, split.holders());
    for (var holding : question.holdings()) {
      var home = holding.with();
      if (home != null && !home.equals(split.holders().get(holding.key()))) {
        var without = new HashMap<>(split.holders());
        without.put(holding.key(), home);
        assertThat(TallyScore.of(tally(question, without)))
            .as("without the move of " + holding.key())
            .isLessThan(TallyScore.of(after));
      }
    }
  }

  @Property(tries = 10)
  void theSameQuestionHasTheSameAnswer(@ForAll @LongRange(max = 1_000_000) long seed) {
    var question = question(new Random(seed), 5, 40);
    assertThat(new Splitter().split(question)).isEqualTo(splitter.split(question));
  }

  @Test
  void twoWhoCarryTheSameAreLeftAlone() {
    var question =
        new Question(
            List.of(colleague(AMIRA, 1000, 0), colleague(BEN, 1000, 0)),
            IntStream.range(0, 20)
                .mapToObj(n -> holding("p" + n, 50, n % 2 == 0 ? AMIRA : BEN, 100, null))
                .toList());
    assertThat(moved(question)).isEmpty();
  }

  @Test
  void aFullCaseloadIsRelievedByThoseKnownForTheShortestTime() {
    var holdings = new ArrayList<Holding>();
    for (int n = 0; n < 20; n++) {
      holdings.add(holding("p" + n, 50, AMIRA, n < 10 ? 3_000 : 100, null));
    }
    var question =
        new Question(List.of(colleague(AMIRA, 1000, 0), colleague(BEN, 1000, 300)), holdings);
    assertThat(moved(question))
        .isNotEmpty()
        .allSatisfy(key -> assertThat(Integer.parseInt(key.substring(1))).isGreaterThan(9));
  }

  @Test
  void aHouseholdKeepsOneCoordinator() {
    var holdings = new ArrayList<Holding>();
    for (int n = 0; n < 12; n++) {
      holdings.add(holding("p" + n, 40, null, 0, n < 2 ? "12 mill lane" : null));
    }
    var split =
        splitter.split(
            new Question(List.of(colleague(AMIRA, 500, 0), colleague(BEN, 500, 0)), holdings));
    assertThat(split.holders().get("p0")).isEqualTo(split.holders().get("p1"));
    assertThat(split.excess()).isZero();
  }

  @Test
  void whoHasNoCoordinatorGoesToSomeoneWhoKnowsThem() {
    var known = new Holding("p", 50, null, List.of(AMIRA, BEN, CLEO), 0, Set.of(CLEO), null, null);
    var split =
        splitter.split(
            new Question(
                List.of(
                    colleague(AMIRA, 900, 400),
                    colleague(BEN, 900, 400),
                    colleague(CLEO, 900, 430)),
                List.of(known)));
    assertThat(split.holders()).containsEntry("p", CLEO);
  }

  @Test
  void whatFitsNobodyIsSaid() {
    var question =
        new Question(
            List.of(colleague(AMIRA, 100, 100), colleague(BEN, 100, 130)),
            List.of(holding("p", 50, null, 0, null)));
    assertThat(splitter.split(question).excess()).isEqualTo(10 + 30);
  }

  private List<String> moved(Question question) {
    var split = splitter.split(question);
    return question.holdings().stream()
        .filter(h -> !Objects.equals(split.holders().get(h.key()), h.with()))
        .map(Holding::key)
        .toList();
  }

  private static Question question(Random random, int colleagues, int holdings) {
    var people = new ArrayList<Colleague>();
    for (int n = 0; n < colleagues; n++) {
      var capacity = 200 + random.nextInt(800);
      people.add(
          new Colleague(staff(n), capacity, capacity * 12 / 10, random.nextInt(300), Set.of()));
    }
    var list = new ArrayList<Holding>();
    for (int n = 0; n < holdings; n++) {
      var choices = people.stream().map(Colleague::id).filter(c -> random.nextInt(4) > 0).toList();
      var with = random.nextInt(10) == 0 ? null : staff(random.nextInt(colleagues));
      var all = new ArrayList<>(choices);
      if (with != null && !all.contains(with)) {
        all.add(with);
      }
      if (all.isEmpty()) {
        all.add(staff(0));
      }
      var household = random.nextInt(5) == 0 ? "h" + random.nextInt(4) : null;
      list.add(
          new Holding(
              "p" + n,
              random.nextInt(150),
              with,
              all,
              random.nextInt(2_000),
              Set.of(staff(random.nextInt(colleagues))),
              household,
              null));
    }
    return new Question(people, list);
  }

  private static Map<String, StaffId> now(Question question) {
    var now = new HashMap<String, StaffId>();
    question.holdings().stream()
        .filter(h -> h.with() != null)
        .forEach(h -> now.put(h.key(), h.with()));
    return now;
  }

  private static long load(Question question, Colleague of, Map<String, StaffId> holders) {
    return of.fixed()
        + question.holdings().stream()
            .filter(h -> of.id().equals(holders.get(h.key())))
            .mapToLong(Holding::weight)
            .sum();
  }

  private static Tally tally(Question question, Map<String, StaffId> holders) {
    var tally = new Tally(question);
    question.holdings().forEach(h -> tally.put(h, Objects.requireNonNull(holders.get(h.key()))));
    return tally;
  }

  private static Colleague colleague(StaffId id, long capacity, long fixed) {
    return new Colleague(id, capacity, capacity * 12 / 10, fixed, Set.of());
  }

  private static Holding holding(
      String key, long weight, @Nullable StaffId with, long bond, @Nullable String household) {
    return new Holding(key, weight, with, List.of(AMIRA, BEN), bond, Set.of(), household, null);
  }

  private static StaffId staff(int n) {
    return new StaffId(new UUID(17, n));
  }
}
