package org.carewright.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.carewright.access.Relationships;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.platform.Ids;
import org.carewright.platform.PatientId;
import org.carewright.task.Owner;
import org.carewright.task.TaskFixture;
import org.carewright.task.Tasks;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A coordinator with 300 patients and 900 tasks falls ill. */
@CarewrightTest
class CoverSpeedTest {

  @Autowired Absences absences;
  @Autowired Relationships relationships;
  @Autowired Tasks tasks;
  @Autowired People people;
  @Autowired CoverFixture fixture;
  @Autowired Ids ids;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void ninehundredTasksMoveOutAndBackInTwoSeconds() {
    var here = people.organisation();
    var lead = people.viewer(here, Role.TEAM_LEAD);
    var tom = fixture.colleague(here, Role.COORDINATOR, "Tom", "Hughes");
    var mia = fixture.colleague(here, Role.COORDINATOR, "Mia", "Clark");
    var zoe = fixture.colleague(here, Role.COORDINATOR, "Zoe", "Adams");
    givenWork(tom, 300);
    var wanted = fixture.away(tom, 5, mia, zoe);

    var out = time(() -> absences.enter(lead, wanted));
    assertThat(open(tom)).isZero();
    assertThat(open(mia)).isEqualTo(450);
    assertThat(open(zoe)).isEqualTo(450);
    assertThat(told("Covered by ", tom)).isEqualTo(900);
    assertThat(published("(covering Tom Hughes)", tom)).isEqualTo(900);

    var back = time(() -> absences.end(lead, wanted.id()));
    assertThat(open(tom)).isEqualTo(900);
    assertThat(told("Back with ", tom)).isEqualTo(900);
    assertThat(published("(covering Tom Hughes)", tom)).isZero();

    System.out.printf(
        "900 tasks of 300 patients: to two colleagues in %d ms, back in %d ms%n",
        out.toMillis(), back.toMillis());
  }

  private void givenWork(Viewer owner, int count) {
    transaction.executeWithoutResult(status -> {
      for (var n = 0; n < count; n++) {
        var patient = new PatientId(ids.next());
        relationships.open(patient, owner.organisation(), Relationships.Basis.REGISTERED);
        for (var task = 0; task < 3; task++) {
          tasks.open(owner, TaskFixture.call(patient, Owner.of(owner.staff())));
        }
      }
    });
  }

  private static Duration time(Runnable work) {
    var before = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - before);
  }

  private int open(Viewer owner) {
    return count("select count(*) from task where owner_staff_id = :o and ended_at is null", owner);
  }

  private int told(String words, Viewer of) {
    return count(
        "select count(*) from task_event e join task t on t.patient_id = e.patient_id and"
            + " t.id = e.task_id where t.opened_by = :o and e.detail like '"
            + words
            + "%'",
        of);
  }

  private int published(String words, Viewer of) {
    return count(
        "select count(*) from fhir.task f join task t on t.patient_id = f.patient_id and"
            + " t.id::text = f.id where t.opened_by = :o and f.body like '%"
            + words
            + "%'",
        of);
  }

  private int count(String sql, Viewer staff) {
    return jdbc.sql(sql).param("o", staff.staff().value()).query(Integer.class).single();
  }
}
