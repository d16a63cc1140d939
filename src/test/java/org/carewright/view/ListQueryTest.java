package org.carewright.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListQueryTest {

  @Test
  void blankValuesAndNamesWithoutValueAreLeftOut() {
    assertThat(ListQuery.of("risk=HIGH&q=&all&sort=due").toString())
        .isEqualTo("risk=HIGH&sort=due");
    assertThat(ListQuery.of(null).isEmpty()).isTrue();
  }

  @Test
  void anotherFilterLeadsToTheFirstPage() {
    var query = ListQuery.of("risk=HIGH&page=3");
    assertThat(query.with("risk", "LOW").toString()).isEqualTo("risk=LOW");
    assertThat(query.with("risk", "").at("/caseload")).isEqualTo("/caseload");
    assertThat(query.page(2).at("/caseload")).isEqualTo("/caseload?risk=HIGH&page=2");
  }

  @Test
  void textIsReadAndWrittenAsAddressesDo() {
    var query = ListQuery.of("q=O%27Brien+%26+S%C3%B6hne&broken=%zz");
    assertThat(query.get("q")).isEqualTo("O'Brien & Söhne");
    assertThat(query.get("broken")).isEqualTo("%zz");
    assertThat(ListQuery.of(query.toString()).get("q")).isEqualTo("O'Brien & Söhne");
  }
}
