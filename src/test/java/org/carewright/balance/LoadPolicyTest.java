package org.carewright.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.carewright.access.Role;
import org.carewright.access.StaffId;
import org.carewright.caseload.Risk;
import org.junit.jupiter.api.Test;

class LoadPolicyTest {

  private static final LoadPolicy POLICY = LoadPolicy.STANDARD;

  @Test
  void aWeightIsASumOfNamedParts() {
    var weight = POLICY.weigh(new CaseFacts(14, Risk.HIGH, 4, 0, false, 0));
    assertThat(weight.sentence())
        .isEqualTo("Every 14 days: 6.5 + High risk: 3 + 4 open needs: 2 = 11.5");
  }

  @Test
  void visitsInterpreterAndDeadlinesAreNamedToo() {
    var weight = POLICY.weigh(new CaseFacts(42, Risk.MEDIUM, 1, 2, true, 1));
    assertThat(weight.sentence())
        .isEqualTo(
            "Every 42 days: 2.2 + Medium risk: 1 + 1 open need: 0.5 + 2 visits: 2"
                + " + Interpreter needed: 1.5 + 1 running deadline: 0.5 = 7.7");
  }

  @Test
  void whileAllPausesNoContactIsCounted() {
    var weight = POLICY.weigh(new CaseFacts(null, Risk.LOW, 0, 0, false, 0));
    assertThat(weight.total()).isEqualTo(Points.NONE);
    assertThat(weight.sentence()).isEqualTo("Nothing to weigh at present = 0");
  }

  /** More of anything never weighs less, and the total is what the parts say. */
  @Property
  void moreWorkNeverWeighsLess(
      @ForAll @IntRange(min = 1, max = 200) int cadence,
      @ForAll Risk risk,
      @ForAll @IntRange(max = 30) int needs,
      @ForAll @IntRange(max = 30) int visits,
      @ForAll boolean interpreter,
      @ForAll @IntRange(max = 30) int deadlines) {
    var facts = new CaseFacts(cadence, risk, needs, visits, interpreter, deadlines);
    var total = POLICY.weigh(facts).total();
    assertThat(POLICY.weigh(facts).parts().stream().mapToLong(p -> p.points().tenths()).sum())
        .isEqualTo(total.tenths());
    var more =
        List.of(
            new CaseFacts(Math.max(1, cadence / 2), risk, needs, visits, interpreter, deadlines),
            new CaseFacts(cadence, Risk.HIGH, needs, visits, interpreter, deadlines),
            new CaseFacts(cadence, risk, needs + 1, visits, interpreter, deadlines),
            new CaseFacts(cadence, risk, needs, visits + 1, true, deadlines + 1));
    assertThat(more)
        .allSatisfy(f ->
            assertThat(POLICY.weigh(f).total().tenths()).isGreaterThanOrEqualTo(total.tenths()));
  }

  @Test
  void halfTheHoursCarryHalf() {
    var staff = new StaffId(new UUID(1, 1));
    var full = Capacity.assumed(staff, Role.COORDINATOR, POLICY);
    var half =
        new Capacity(
            staff, 1, new BigDecimal("18.75"), Capacity.WEEKDAYS, true, null, List.of("pl"));
    assertThat(full.should(POLICY)).hasToString("400");
    assertThat(full.most(POLICY)).hasToString("480");
    assertThat(half.should(POLICY)).hasToString("200");
    assertThat(half.speaks("pl-PL")).isTrue();
  }

  @Test
  void leadsAreNotOnACaseloadUntilSomeoneSaysSo() {
    var staff = new StaffId(new UUID(1, 1));
    assertThat(Capacity.assumed(staff, Role.TEAM_LEAD, POLICY).takesPatients()).isFalse();
  }
}
