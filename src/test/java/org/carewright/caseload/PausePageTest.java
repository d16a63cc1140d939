package org.carewright.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.task.Task;
import org.carewright.task.TaskFixture;
import org.carewright.task.Tasks;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.Visit;
import org.carewright.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Pausing what rests already, and resuming what is at work. */
@CarewrightTest
@Import(TaskFixture.class)
class PausePageTest {

  @Autowired Enrolments enrolments;
  @Autowired Tasks tasks;
  @Autowired People people;
  @Autowired TaskFixture fixture;
  @Autowired Web web;

  Viewer amira;
  PatientId patient;
  Enrolment enrolment;
  Visit visit;

  @BeforeEach
  void anActiveEnrolment() {
    amira = people.coordinator();
    patient = fixture.patientOf(amira);
    var wanted =
        new NewEnrolment(
            patient, "community-support", amira.staff(), null, Risk.MEDIUM, "Asked", "Seen");
    enrolment = ((EnrolmentAnswer.Accepted) enrolments.enrol(amira, wanted)).enrolment();
    visit = web.signIn(amira);
  }

  @Test
  void whatIsAtWorkIsNotResumed() {
    var before = titles();
    var page = visit.get(path("resumption"));
    assertThat(page.body())
        .contains("at work already")
        .doesNotContain("action=\"" + path("resumption") + "\"");

    for (var form : List.of(Map.<String, String>of(), withVersion(Map.of()))) {
      var answer = visit.post(path("resumption"), form);
      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.body()).contains("at work already");
    }
    assertThat(titles()).isEqualTo(before).doesNotContain("Call after the pause");
    assertThat(details()).doesNotContain("Resumed");
  }

  @Test
  void whatRestsIsNotPausedAgain() {
    assertThat(visit.post(path("pause"), pause(30)).status()).isEqualTo(303);
    var before = titles();
    assertThat(visit.get(path("pause")).body()).contains("paused already");

    for (var form : List.of(pause(60), withVersion(pause(60)))) {
      var answer = visit.post(path("pause"), form);
      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.body()).contains("paused already", "Paused until");
    }
    assertThat(titles()).isEqualTo(before);
    assertThat(now().pausedUntil()).isEqualTo(day(30));
  }

  @Test
  void aResumptionSentTwiceOpensOneCall() {
    visit.post(path("pause"), pause(30));
    assertThat(visit.post(path("resumption"), Map.of()).status()).isEqualTo(303);
    assertThat(visit.post(path("resumption"), Map.of()).status()).isEqualTo(409);
    assertThat(titles()).containsOnlyOnce("Call after the pause");
  }

  private List<String> titles() {
    return tasks.listOpen(amira, patient).stream().map(Task::title).toList();
  }

  private List<String> details() {
    return enrolments.history(amira, patient).stream().map(EnrolmentEvent::detail).toList();
  }

  private Enrolment now() {
    return enrolments.get(amira, patient, enrolment.id());
  }

  private String version() {
    return String.valueOf(now().version());
  }

  private LocalDate day(int ahead) {
    return TaskFixture.DUE.plusDays(ahead);
  }

  private Map<String, String> pause(int days) {
    return Map.of("until", day(days).toString(), "note", "In hospital");
  }

  private Map<String, String> withVersion(Map<String, String> form) {
    var all = new HashMap<>(form);
    all.put("version", version());
    return all;
  }

  private String path(String noun) {
    return "/patients/" + patient + "/enrolments/" + enrolment.id() + "/" + noun;
  }
}
