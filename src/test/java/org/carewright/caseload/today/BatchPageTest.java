package org.carewright.caseload.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.task.Deadline;
import org.carewright.task.Harm;
import org.carewright.task.Owner;
import org.carewright.task.Task;
import org.carewright.task.TaskFixture;
import org.carewright.task.Tasks;
import org.carewright.testing.Answer;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.TestClock;
import org.carewright.testing.Visit;
import org.carewright.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@CarewrightTest
@Import(TaskFixture.class)
class BatchPageTest {

  private static final String PATH = "/today/batch";

  @Autowired Tasks tasks;
  @Autowired TaskFixture fixture;
  @Autowired People people;
  @Autowired TestClock clock;
  @Autowired Web web;

  Viewer amira;
  Visit visit;
  PatientId one;
  PatientId other;

  @BeforeEach
  void twoCalls() {
    amira = people.coordinator();
    visit = web.signIn(amira);
    one = fixture.patientOf(amira, "Ada", "One");
    other = fixture.patientOf(amira, "Ada", "Other");
    for (var patient : List.of(one, other)) {
      tasks.open(amira, TaskFixture.call(patient, Owner.of(amira.staff())));
    }
  }

  @Test
  void remindsOfSeveralAtOnce() {
    assertThat(post(Map.of("rows", List.of(key(one), key(other)), "days", "7")).status())
        .isEqualTo(303);
    assertThat(visit.get("/today?all").body()).contains("2 tasks are now due ");
    for (var patient : List.of(one, other)) {
      assertThat(task(patient).due()).isEqualTo(amira.today(clock).plusDays(7));
    }
  }

  @Test
  void neverMovesWorkBeyondItsClockAndSaysWhich() {
    var now = clock.instant();
    var deadline =
        new Deadline(
            "Contact within 2 working days", now, now.plus(Duration.ofDays(2)), null, Harm.SEVERE);
    var clocked = fixture.patientOf(amira, "Ada", "Clocked");
    tasks.open(amira, TaskFixture.call(clocked, Owner.of(amira.staff())).with(deadline, null));
    post(Map.of("rows", List.of(key(one), key(clocked)), "days", "14"));
    assertThat(visit.get("/today?all").body())
        .contains("1 task is now due", "Left as it was: The clock “Contact within 2 working days”");
    assertThat(task(clocked).due()).isEqualTo(TaskFixture.DUE);
  }

  @Test
  void handsSeveralOverAndLeavesWhatChangedMeanwhile() {
    var ben = people.viewer(amira.organisation(), Role.COORDINATOR);
    var stale = key(other);
    tasks.reschedule(
        amira, other, task(other).id(), Tasks.LATEST, amira.today(clock).plusDays(1), null);
    post(Map.of("rows", List.of(key(one), stale), "to", Owner.of(ben.staff()).text()));
    assertThat(visit.get("/today?all").body()).contains("1 task is now with Sam Tester");
    assertThat(task(one).owner()).isEqualTo(Owner.of(ben.staff()));
    assertThat(task(other).owner()).isEqualTo(Owner.of(amira.staff()));
  }

  @Test
  void asksForRowsAndForSomeone() {
    var who = post(Map.of("rows", List.of(key(one))));
    assertThat(who.status()).isEqualTo(200);
    assertThat(who.body()).contains("Hand the ticked rows over to", "checked");
    var nobody = post(Map.of("rows", List.of(key(one)), "to", "", "note", "Typed already"));
    assertThat(nobody.status()).isEqualTo(422);
    assertThat(nobody.body()).contains("Choose who takes them on", "Typed already", "checked");
    assertThat(post(Map.of("days", "7")).body()).contains("Tick the rows you want to change");
  }

  @Test
  void doesNothingToOthersPatients() {
    var stranger = web.signIn(people.coordinator());
    var answer = stranger.post(PATH, Map.of("rows", List.of(key(one)), "days", "7"));
    assertThat(answer.status()).isEqualTo(404);
    assertThat(task(one).due()).isEqualTo(TaskFixture.DUE);
  }

  private Answer post(Map<String, ?> form) {
    return visit.post(PATH, form);
  }

  private String key(PatientId patient) {
    var task = task(patient);
    return new RowKey(patient, task.id(), task.version()).toString();
  }

  private Task task(PatientId patient) {
    return tasks.listOpen(amira, patient).getFirst();
  }
}
