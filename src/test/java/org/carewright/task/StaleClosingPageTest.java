package org.carewright.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.testing.Answer;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.Visit;
import org.carewright.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Grace has "Done" open while Amira moves the task. */
@CarewrightTest
class StaleClosingPageTest {

  @Autowired Tasks tasks;
  @Autowired People people;
  @Autowired TaskFixture fixture;
  @Autowired Web web;

  Viewer grace;
  Viewer amira;
  PatientId patient;
  TaskId task;
  Visit visit;

  @BeforeEach
  void aTaskThatIsMovedMeanwhile() {
    grace = people.coordinator();
    amira = people.viewer(grace.organisation(), Role.COORDINATOR);
    patient = fixture.patientOf(grace);
    task = tasks.open(grace, TaskFixture.call(patient, Owner.of(grace.staff())));
    visit = web.signIn(grace);
    var opened = version();
    assertThat(visit.get(path()).body()).contains("name=\"version\" value=\"" + opened + "\"");
    tasks.reschedule(
        amira,
        patient,
        task,
        Tasks.LATEST,
        TaskFixture.DUE.plusDays(7),
        "She is on holiday & away");
  }

  @Test
  void theMoveIsToldAndWhatWasTypedClosesWithOneMoreClick() {
    var answer = close("NOT_NEEDED", 1, "No longer asked for");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.body())
        .contains("changed this", "Moved from", "She is on holiday &amp; away")
        .contains("No longer asked for", "name=\"version\" value=\"" + version() + "\"")
        .containsPattern("value=\"NOT_NEEDED\"[^>]*checked")
        .contains("action=\"" + path() + "\"");
    assertThat(tasks.get(grace, patient, task).isOpen()).isTrue();

    assertThat(close("NOT_NEEDED", version(), "No longer asked for").status()).isEqualTo(303);
    assertThat(tasks.get(grace, patient, task).isOpen()).isFalse();
  }

  @Test
  void aClosingThatRecordsTheContactIsToldToo() {
    var form = form("CONTACT_MADE", 1, "Sleeping better");
    form.put("finding", "STEADY");

    var answer = visit.postFragment(path(), form);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.header("HX-Retarget")).isEqualTo("#panel-" + task);
    assertThat(answer.body()).contains("Moved from", "Sleeping better").doesNotContain("<html");
    assertThat(tasks.get(grace, patient, task).isOpen()).isTrue();

    form.put("version", String.valueOf(version()));
    assertThat(visit.post(path(), form).status()).isEqualTo(303);
    assertThat(visit.post(path(), form).status()).as("pressed twice").isEqualTo(303);
  }

  @Test
  void aMistakeInTheFormDoesNotHideTheMove() {
    var mistaken = visit.post(path(), Map.of("version", "1"));

    assertThat(mistaken.status()).isEqualTo(422);
    assertThat(mistaken.body()).contains("name=\"version\" value=\"1\"");
  }

  @Test
  void whoCarriesNoVersionClosesWhateverTheTaskHasBecome() {
    assertThat(visit.post(path(), Map.of("choice", "CONTACT_MADE")).status()).isEqualTo(303);
    assertThat(tasks.get(grace, patient, task).isOpen()).isFalse();
  }

  private Answer close(String choice, int version, String note) {
    return visit.post(path(), form(choice, version, note));
  }

  private HashMap<String, String> form(String choice, int version, String note) {
    return new HashMap<>(
        Map.of("choice", choice, "version", String.valueOf(version), "note", note));
  }

  private int version() {
    return tasks.get(grace, patient, task).version();
  }

  private String path() {
    return "/patients/" + patient + "/tasks/" + task + "/closure";
  }
}
