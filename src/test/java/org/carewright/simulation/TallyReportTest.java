package org.carewright.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TallyReportTest {

  private final Tally tally = new Tally();

  @Test
  void tellsWhatHappenedInShortAndByMonth() {
    tally.count("contacts made", 1_234);
    tally.count(Outcomes.MET, 30);
    tally.count(Outcomes.ESCALATIONS.getFirst(), 7);
    tally.month(YearMonth.of(2026, 3), new Tally.Month(900, 30, 10));
    tally.month(YearMonth.of(2026, 4), new Tally.Month(450, 0, 0));
    assertThat(printed())
        .containsPattern("contacts made +1,234")
        .containsPattern("clocks met +30")
        .containsPattern("escalations to the owner +7")
        .containsPattern("2026-03 +900 █{44}\n2026-04 +450 █{22}\n")
        .containsPattern("2026-03 +30 +10 +75.0 % █{33}\n");
  }

  @Test
  void aFewPeopleAreNamed() {
    tally.work(List.of(new Tally.Work("Harbour Coordinator 1", 40), new Tally.Work("Two", 10)));
    assertThat(printed())
        .containsPattern("Harbour Coordinator 1 +40 █{44}\n")
        .containsPattern("Two +10 █{11}\n");
  }

  @Test
  void hundredsAreShownAsADistributionThatFitsAScreen() {
    tally.work(
        IntStream.range(0, 300)
            .mapToObj(n -> new Tally.Work("Coordinator " + n, 1_450 - 4 * n))
            .toList());
    var chart = printed().lines().dropWhile(line -> !line.startsWith("Work per")).toList();
    assertThat(chart).hasSizeLessThan(16).allMatch(line -> line.length() <= 100);
    assertThat(chart.get(2))
        .contains("300 coordinators", "most 1,450 (Coordinator 0)", "middle 850", "least 254");
    var people =
        chart.stream()
            .filter(line -> line.contains(" people"))
            .mapToInt(line -> Integer.parseInt(line.replaceAll(".*: +(\\d+) people.*", "$1")))
            .sum();
    assertThat(people).as("nobody is left out").isEqualTo(300);
  }

  private String printed() {
    var text = new StringWriter();
    new TallyReport(new PrintWriter(text)).print(tally);
    return text.toString();
  }
}
