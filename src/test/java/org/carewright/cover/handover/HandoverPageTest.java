package org.carewright.cover.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.carewright.access.PersonalCounts;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.cover.Absences;
import org.carewright.cover.CoverFixture;
import org.carewright.cover.Standing;
import org.carewright.platform.PatientId;
import org.carewright.task.Owner;
import org.carewright.task.TaskFixture;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.Visit;
import org.carewright.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CarewrightTest
class HandoverPageTest {

  @Autowired People people;
  @Autowired Web web;
  @Autowired CoverFixture fixture;
  @Autowired TaskFixture patients;
  @Autowired Absences absences;
  @Autowired PersonalCounts counts;
  @Autowired HandoverPages pages;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private Viewer lead;
  private Viewer tom;
  private Viewer mia;
  private PatientId patient;

  @BeforeEach
  void givenWork() {
    var here = people.organisation();
    lead = fixture.colleague(here, Role.TEAM_LEAD, "Lea", "Lead");
    tom = fixture.colleague(here, Role.COORDINATOR, "Tom", "Hughes");
    mia = fixture.colleague(here, Role.COORDINATOR, "Mia", "Clark");
    patient = patients.patientOf(tom, "Rose", "Miller");
    fixture.call(patient, tom);
  }

  @Test
  void anAbsenceAsksItsCoverToAcknowledgeAndSoDoesALaterNote() {
    var path = "/handover/" + fixture.enter(lead, fixture.away(tom, 3, mia)).id();
    var visit = web.signIn(mia);
    assertThat(counts.of(mia, Standing.TO_ACKNOWLEDGE)).isEqualTo(1);
    assertThat(visit.get("/handover").body()).contains("Handovers to acknowledge", path);
    assertThat(visit.get(path).body()).contains("MILLER, Rose", "I have read it");

    visit.post(path + "/acknowledgement", Map.of());
    visit.post(path + "/acknowledgement", Map.of());
    assertThat(counts.of(mia, Standing.TO_ACKNOWLEDGE)).isZero();
    assertThat(web.signIn(lead).get(path).body()).contains("Acknowledged by Mia Clark, ");

    write(web.signIn(lead), path, "Her son has the key", 0);
    assertThat(counts.of(mia, Standing.TO_ACKNOWLEDGE)).isEqualTo(1);
    assertThat(visit.get(path).body())
        .contains("Her son has the key", "Changed since it was acknowledged");
  }

  @Test
  void aNoteIsWrittenOnceForTheSameTextAndNeverOverAnothers() {
    var path = "/handover/" + fixture.enter(lead, fixture.away(tom, 3, mia)).id();
    var visit = web.signIn(lead);
    assertThat(write(visit, path, "Call after 17:00", 0)).isEqualTo(302);
    assertThat(write(visit, path, "Call after 17:00", 0)).isEqualTo(302);
    assertThat(versions()).isEqualTo(1);
    assertThat(write(visit, path, "Call before noon", 0)).isEqualTo(409);
    assertThat(write(visit, path, "Call before noon", 1)).isEqualTo(302);
    assertThat(write(visit, path, "x".repeat(5000), 2)).isEqualTo(422);
    assertThat(versions()).isEqualTo(2);
  }

  @Test
  void atTheEndOfTheDayOneIsWrittenGivenAndReadWithoutMovingWork() {
    var toms = web.signIn(tom);
    assertThat(toms.post("/handover", Map.of("to", "")).status()).isEqualTo(422);
    var first = toms.post("/handover", Map.of("to", Owner.of(mia.staff()).text()));
    var second = toms.post("/handover", Map.of("to", Owner.of(mia.staff()).text()));
    assertThat(first.location()).startsWith("/handover/").isEqualTo(second.location());
    var path = first.location();
    var mias = web.signIn(mia);
    assertThat(mias.get(path).status()).as("not given yet").isEqualTo(404);

    write(toms, path, "Waits for a call from the clinic", 0);
    toms.post(path + "/giving", Map.of());

    assertThat(mias.get(path).body()).contains("Waits for a call from the clinic");
    assertThat(write(mias, path, "Not mine to write", 1)).isEqualTo(404);
    assertThat(mias.post(path + "/giving", Map.of()).status()).isEqualTo(404);
    assertThat(fixture.owners(lead, List.of(patient))).containsExactly("Tom Hughes");
  }

  @Test
  void nobodyElseReadsItAndEachReadingLeavesALine() {
    var path = "/handover/" + fixture.enter(lead, fixture.away(tom, 3, mia)).id();
    var zoe = web.signIn(fixture.colleague(tom.organisation(), Role.COORDINATOR, "Zoe", "Adams"));
    for (var part : new String[] {"", "/print", "/handover.pdf"}) {
      assertThat(zoe.get(path + part).status()).isEqualTo(404);
    }
    assertThat(zoe.post(path + "/acknowledgement", Map.of()).status()).isEqualTo(404);
    var elsewhere = web.signIn(people.viewer(people.organisation(), Role.TEAM_LEAD));
    assertThat(elsewhere.get(path).status()).isEqualTo(404);

    var mias = web.signIn(mia);
    mias.get(path);
    mias.get(path + "/print");
    assertThat(trail()).contains("Listed in a handover", "Printed in a handover");
  }

  @Test
  void itIsOnPaperWithEverythingThatPresses() throws Exception {
    var path = "/handover/" + fixture.enter(lead, fixture.away(tom, 3, mia)).id();
    write(web.signIn(lead), path, "Speaks Polish only", 0);
    var id = HandoverId.of(path.substring(10));

    var bytes = transaction.execute(status -> Objects.requireNonNull(pages.pdf(mia, id).getBody()));

    try (var document = Loader.loadPDF(bytes)) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("Handover from Tom Hughes", "MILLER, Rose", "Speaks Polish only");
    }
  }

  @Test
  void whenTheAbsenceIsOverNothingWaitsAnyMore() {
    var absence = fixture.enter(lead, fixture.away(tom, 3, mia));
    absences.end(lead, absence.id());
    assertThat(counts.of(mia, Standing.TO_ACKNOWLEDGE)).isZero();
    assertThat(web.signIn(mia).get("/handover").body()).doesNotContain(absence.id().toString());
  }

  private int write(Visit visit, String handover, String text, int seen) {
    return visit
        .post(
            "/patients/" + patient + "/handover-notes/" + handover.substring(10),
            Map.of("needToKnow", text, "contactPreference", "", "version", seen))
        .status();
  }

  private int versions() {
    return jdbc.sql("select count(*) from handover_note where patient_id = :p")
        .param("p", patient.value())
        .query(Integer.class)
        .single();
  }

  private List<String> trail() {
    return jdbc.sql("select what from audit_entry where patient_id = :p and staff_id = :s")
        .param("p", patient.value())
        .param("s", mia.staff().value())
        .query(String.class)
        .list();
  }
}
