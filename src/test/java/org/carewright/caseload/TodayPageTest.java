package org.carewright.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.task.Owner;
import org.carewright.task.TaskFixture;
import org.carewright.task.TaskId;
import org.carewright.task.Tasks;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.Visit;
import org.carewright.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@CarewrightTest
@Import(TaskFixture.class)
class TodayPageTest {

  @Autowired Tasks tasks;
  @Autowired People people;
  @Autowired TaskFixture fixture;
  @Autowired Web web;

  Viewer amira;
  PatientId patient;
  TaskId task;
  Visit visit;

  @BeforeEach
  void givenATask() {
    amira = people.coordinator();
    patient = fixture.patientOf(amira);
    task = tasks.open(amira, TaskFixture.call(patient, Owner.of(amira.staff())));
    visit = web.signIn(amira);
  }

  @Test
  void closesATaskAndSaysSoWithAWayBack() {
    var done = visit.post(path("closure"), Map.of("choice", "CONTACT_MADE", "back", "/today?all"));
    assertThat(done.status()).isEqualTo(303);
    assertThat(visit.get("/today?all").body()).contains("Closed “Telephone review”", "Undo");
    assertThat(tasks.listOpen(amira, patient)).isEmpty();

    visit.post(path("reopening"), Map.of("back", "/today?all"));
    assertThat(tasks.listOpen(amira, patient)).hasSize(1);
  }

  @Test
  void theSameFormTwiceClosesOnceAndIsNoConflict() {
    var form = Map.of("choice", "CONTACT_MADE", "note", "All well");
    assertThat(visit.post(path("closure"), form).status()).isEqualTo(303);
    assertThat(visit.post(path("closure"), form).status()).isEqualTo(303);
    assertThat(tasks.listEnded(amira, patient)).hasSize(1);
  }

  @Test
  void theSecondIsToldWhoWasFirstAndKeepsTheNote() {
    var colleague = web.signIn(people.viewer(amira.organisation(), Role.COORDINATOR));
    colleague.post(path("closure"), Map.of("choice", "CONTACT_MADE"));
    var late = visit.post(path("closure"), Map.of("choice", "DECLINED", "note", "Wants a frame"));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.body()).contains("closed this at", "Wants a frame");
  }

  @Test
  void aFormWithoutAnOutcomeComesBack() {
    var answer = visit.postFragment(path("closure"), Map.of("note", "Typed already"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("Choose how it ended", "Typed already");
    assertThat(answer.body()).doesNotContain("<html");
  }

  @Test
  void aFormIsAFragmentInAListAndAPageElsewhere() {
    assertThat(visit.fragment(path("due")).body()).contains("task-panel").doesNotContain("<html");
    assertThat(visit.get(path("due")).body()).contains("task-panel", "<html");
  }

  @Test
  void anotherOrganisationFindsNothing() {
    var stranger = web.signIn(people.coordinator());
    assertThat(stranger.get(path("closure")).status()).isEqualTo(404);
    assertThat(stranger.post(path("closure"), Map.of("choice", "CONTACT_MADE")).status())
        .isEqualTo(404);
    assertThat(stranger.get("/today?all").body()).doesNotContain("Telephone review");
  }

  @Test
  void goesBackOnlyToPagesOfOurs() {
    var form = Map.of("days", "7", "back", "//elsewhere.example/");
    assertThat(visit.post(path("due"), form).location())
        .endsWith("/patients/" + patient + "/tasks");
  }

  private String path(String noun) {
    return "/patients/" + patient + "/tasks/" + task + "/" + noun;
  }
}
