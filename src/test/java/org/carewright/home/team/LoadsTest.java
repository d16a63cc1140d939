package org.carewright.home.team;

import static org.assertj.core.api.Assertions.assertThat;

import org.carewright.access.Role;
import org.carewright.access.Workforce;
import org.carewright.task.Owner;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.ManyOthers;
import org.carewright.testing.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What a lead's page costs does not depend on how large the service is. */
@CarewrightTest
@Transactional
class LoadsTest {

  private static final int OURS = 40;
  private static final int OTHERS = 20_000;

  @Autowired People people;
  @Autowired Workforce workforce;
  @Autowired ManyOthers others;
  @Autowired Loads loads;
  @Autowired Work work;

  @Test
  void theWorkOfOtherTeamsIsNotRead() {
    var organisation = people.organisation();
    var lead = people.viewer(organisation, Role.TEAM_LEAD);
    var amira = people.viewer(organisation, Role.COORDINATOR);
    var team = people.team(organisation);
    workforce.join(amira.staff(), team);
    others.with(amira, team, OURS);
    others.elsewhere(OTHERS);

    var read =
        others.readBy(() -> {
          var load = loads.ofStaff(lead, team).getFirst();
          assertThat(load.patients()).isEqualTo(OURS);
          assertThat(load.work().total()).isEqualTo(OURS);
          assertThat(loads.ofTeams(lead, team)).hasSize(1);
          assertThat(work.list(lead, Owner.of(amira.staff()), Due.ANY).rows()).hasSize(OURS);
        });

    assertThat(read.passing()).isZero();
    assertThat(read.byIndex()).isBetween((long) OURS, 10L * OURS);
  }
}
