package org.carewright.home.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

  @Test
  void cellsWithCommasQuotesOrLineBreaksAreQuoted() {
    var csv = new Csv(List.of("a"), List.of(List.of("x, y"), List.of("\"so\""), List.of("1\n2")));
    assertThat(csv.toString()).isEqualTo("\uFEFFa\r\n\"x, y\"\r\n\"\"\"so\"\"\"\r\n\"1\n2\"\r\n");
  }

  @Test
  void noCellIsTakenForAFormula() {
    var csv = new Csv(List.of("a"), List.of(List.of("=1+1", "@x", "-2", "plain")));
    assertThat(csv.toString()).contains("'=1+1,'@x,'-2,plain");
  }
}
