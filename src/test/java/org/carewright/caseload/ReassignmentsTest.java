package org.carewright.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.carewright.access.Role;
import org.carewright.platform.PatientId;
import org.carewright.task.EnrolmentId;
import org.carewright.task.Tasks;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.ManyOthers;
import org.carewright.testing.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@CarewrightTest
@Transactional
class ReassignmentsTest {

  private static final int MOVED = 40;
  private static final int OTHERS = 20_000;

  @Autowired People people;
  @Autowired ManyOthers others;
  @Autowired Reassignments reassignments;
  @Autowired JdbcClient jdbc;

  @Test
  void theWorkOfOthersIsNotReadWhenSomeChangeHands() {
    var me = people.coordinator();
    var colleague = people.staff(me.organisation(), Role.COORDINATOR);
    others.with(me, people.team(me.organisation()), MOVED);
    others.elsewhere(OTHERS);
    var wanted =
        jdbc.sql("select patient_id, id from enrolment where coordinator_id = :me")
            .param("me", me.staff().value())
            .query((row, n) ->
                new Reassignment(
                    new PatientId(row.getObject("patient_id", UUID.class)),
                    new EnrolmentId(row.getObject("id", UUID.class)),
                    Tasks.LATEST,
                    colleague))
            .list();

    var read =
        others.readBy(() ->
            assertThat(reassignments.make(me, wanted, "So that both can do their work"))
                .isEqualTo(new Reassignments.Answer.Made(MOVED, MOVED)));

    assertThat(read.passing() + read.byIndex()).isLessThan(OTHERS);
  }
}
