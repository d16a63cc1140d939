package org.carewright.home.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import org.carewright.testing.CarewrightTest;
import org.carewright.testing.ManyOthers;
import org.carewright.testing.People;
import org.carewright.view.ListQuery;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What a caseload costs does not depend on how large the service is. */
@CarewrightTest
@Transactional
class CaseloadTest {

  private static final int OURS = 42;
  private static final int OTHERS = 20_000;

  @Autowired People people;
  @Autowired ManyOthers others;
  @Autowired Caseload caseload;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "risk=HIGH&sort=next",
        "q=person",
        "sort=patient",
        "sort=-coordinator",
        "show=late"
      })
  void thePeopleOfOthersAreNotRead(String query) {
    var me = people.coordinator();
    others.with(me, people.team(me.organisation()), OURS);
    others.elsewhere(OTHERS);
    var filter = CaseloadFilter.of(ListQuery.of(query), me);

    var read =
        others.readBy(() -> {
          var list = caseload.list(me, filter);
          assertThat(list.counts().get(Show.ALL))
              .isEqualTo(filter.risk() == null ? OURS : OURS / 3);
        });

    assertThat(read.passing()).isZero();
    assertThat(read.byIndex()).isBetween((long) OURS, 15L * OURS);
  }
}
