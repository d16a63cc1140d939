package org.carewright.caseload.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.carewright.caseload.Risk;
import org.carewright.caseload.today.OrderFacts.ClockState;
import org.carewright.task.Harm;
import org.carewright.task.Priority;
import org.jspecify.annotations.Nullable;

/**
 * The shipped points put work in the order that decision 16 promises, whatever else is true of it.
 */
class OrderPolicyTest {

  /** Overdue clocks by harm, clocks running out, then risk, then days: the greater comes first. */
  private static final Comparator<OrderFacts> PROMISED =
      Comparator.<OrderFacts>comparingInt(OrderPolicyTest::clock)
          .thenComparingInt(facts -> risk(facts.risk()))
          .thenComparingInt(facts -> Math.min(Factor.MOST_DAYS, facts.daysOverdue()));

  @Property(tries = 5000)
  void noNumberOfLesserThingsOutweighsAGreaterOne(
      @ForAll("facts") OrderFacts one, @ForAll("facts") OrderFacts other) {
    var promised = Integer.signum(PROMISED.compare(one, other));
    if (promised != 0) {
      assertThat(Integer.signum(points(one) - points(other))).isEqualTo(promised);
    }
  }

  @Property
  void beingMorePressingNeverMovesWorkDown(@ForAll("facts") OrderFacts one) {
    var urgent =
        new OrderFacts(
            one.clock(),
            one.harm(),
            one.risk(),
            one.daysOverdue(),
            Priority.URGENT,
            one.attempts() + 1);
    assertThat(points(urgent)).isGreaterThanOrEqualTo(points(one));
  }

  @Property
  void theExplanationAddsUp(@ForAll("facts") OrderFacts one, @ForAll("policies") OrderPolicy any) {
    assertThat(any.parts(one).stream().mapToInt(OrderPolicy.Part::points).sum())
        .isEqualTo(any.points(one));
    assertThat(OrderPolicy.SHIPPED.parts(one)).allMatch(part -> part.points() > 0);
  }

  private static int points(OrderFacts facts) {
    return OrderPolicy.SHIPPED.points(facts);
  }

  private static int clock(OrderFacts facts) {
    var harm = facts.harm();
    if (harm == null) {
      return 0;
    }
    return switch (facts.clock()) {
      case OVER -> 4 - harm.ordinal();
      case RUNNING_OUT, RUNNING_OUT_TODAY -> 1;
      case NONE, RUNNING, RUNS_OUT_TODAY -> 0;
    };
  }

  private static int risk(@Nullable Risk risk) {
    return risk == null ? 0 : risk.ordinal();
  }

  @Provide
  Arbitrary<OrderFacts> facts() {
    return Combinators.combine(
            Arbitraries.of(ClockState.class),
            Arbitraries.of(Harm.class),
            Arbitraries.of(Risk.class).injectNull(0.2),
            Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(0)),
                Tuple.of(5, Arbitraries.integers().between(0, 60))),
            Arbitraries.of(Priority.class),
            Arbitraries.integers().between(0, 12))
        .as((clock, harm, risk, days, priority, attempts) ->
            new OrderFacts(
                clock, clock == ClockState.NONE ? null : harm, risk, days, priority, attempts));
  }

  @Provide
  Arbitrary<OrderPolicy> policies() {
    return Arbitraries.maps(
            Arbitraries.of(Factor.class), Arbitraries.integers().between(0, Factor.MOST_POINTS))
        .map(points -> new OrderPolicy(2, points, null));
  }
}
