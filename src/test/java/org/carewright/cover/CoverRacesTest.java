package org.carewright.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.task.Closure;
import org.carewright.task.Outcome;
import org.carewright.task.Owner;
import org.carewright.task.TaskFixture;
import org.carewright.task.Tasks;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.Together;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Absences that begin and end while others work on the same tasks. */
@CarewrightTest
class CoverRacesTest {

  private static final Closure DONE = new Closure(Outcome.DONE, null);

  @Autowired Absences absences;
  @Autowired Tasks tasks;
  @Autowired People people;
  @Autowired TaskFixture patients;
  @Autowired CoverFixture fixture;
  @Autowired JdbcClient jdbc;

  @RepeatedTest(3)
  void nothingOpenIsLeftWithTheAbsentAndAllComesBack() throws Exception {
    var here = people.organisation();
    var lead = people.viewer(here, Role.TEAM_LEAD);
    var tom = fixture.colleague(here, Role.COORDINATOR, "Tom", "Hughes");
    var mia = fixture.colleague(here, Role.COORDINATOR, "Mia", "Clark");
    var all = IntStream.range(0, 12).mapToObj(n -> patients.patientOf(tom)).toList();
    all.forEach(patient -> fixture.call(patient, tom));
    var wanted = fixture.away(tom, 3, mia);

    var absence = new AbsenceAnswer[1];
    var work = new ArrayList<Callable<Object>>();
    work.add(() -> absence[0] = absences.enter(lead, wanted));
    work.add(() -> absences.enter(lead, wanted));
    work.addAll(closingAndOpening(lead, tom, all));
    Together.run(work);

    assertThat(absence[0]).isInstanceOf(AbsenceAnswer.Accepted.class);
    assertThat(open(tom)).as("with the absent").isZero();
    assertThat(open(mia)).as("with the cover").isEqualTo(12);

    var end = new ArrayList<Callable<Object>>();
    end.add(() -> absences.end(lead, wanted.id()));
    end.addAll(closingAndOpening(lead, tom, all));
    Together.run(end);

    assertThat(open(mia)).as("with the cover").isZero();
    assertThat(open(tom)).as("back").isEqualTo(12);
  }

  @Test
  void ofTwoWhoWouldCoverForEachOtherOneIsRefused() throws Exception {
    var here = people.organisation();
    var lead = people.viewer(here, Role.TEAM_LEAD);
    var tom = fixture.colleague(here, Role.COORDINATOR, "Tom", "Hughes");
    var mia = fixture.colleague(here, Role.COORDINATOR, "Mia", "Clark");
    var answers =
        Together.run(
            List.of(
                () -> absences.enter(lead, fixture.away(tom, 2, mia)),
                () -> absences.enter(lead, fixture.away(mia, 2, tom))));
    assertThat(answers).hasAtLeastOneElementOfType(AbsenceAnswer.Accepted.class);
    assertThat(answers).hasAtLeastOneElementOfType(AbsenceAnswer.Refused.class);
  }

  /** For each patient one more call is opened for the owner, and then the oldest closed. */
  private List<Callable<Object>> closingAndOpening(Viewer lead, Viewer owner, List<PatientId> all) {
    return all.stream()
        .map(patient ->
            (Callable<Object>)
                () -> {
                  tasks.open(lead, TaskFixture.call(patient, Owner.of(owner.staff())));
                  var oldest = tasks.listOpen(lead, patient).getFirst();
                  return tasks.close(lead, patient, oldest.id(), DONE);
                })
        .toList();
  }

  private int open(Viewer owner) {
    return jdbc.sql("select count(*) from task where owner_staff_id = :o and ended_at is null")
        .param("o", owner.staff().value())
        .query(Integer.class)
        .single();
  }
}
