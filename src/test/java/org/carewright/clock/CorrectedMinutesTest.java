package org.carewright.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import org.carewright.access.Viewer;
import org.carewright.caseload.Enrolment;
import org.carewright.caseload.Risk;
import org.carewright.contact.ContactId;
import org.carewright.contact.Contacts;
import org.carewright.contact.Correction;
import org.carewright.platform.PatientId;
import org.carewright.task.EnrolmentId;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.TestClock;
import org.carewright.testing.Web;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which programme a contact counts for can be corrected, and the clocks of both follow. */
@CarewrightTest
class CorrectedMinutesTest {

  @Autowired ClockFixture fixture;
  @Autowired Contacts contacts;
  @Autowired TestClock clock;
  @Autowired Web web;

  private Viewer amira;
  private PatientId patient;
  private Enrolment first;
  private Enrolment second;
  private ContactId call;

  @BeforeEach
  void anHourThatCountsForTheFirstOfTwoProgrammes() {
    clock.turnTo(Instant.parse("2026-10-20T15:00:00Z"));
    amira = fixture.american();
    first = fixture.enrol(amira, "long-term-conditions", Risk.MEDIUM);
    patient = first.patient();
    second = fixture.enrol(amira, patient, "community-support", Risk.MEDIUM);
    clock.forward(Duration.ofDays(1));
    call = fixture.reached(amira, patient, clock.instant(), 60);
    if (!first.id().equals(contacts.get(amira, patient, call).enrolment())) {
      correct(1, first.id());
    }
    assertThat(how("ccm")).isEqualTo(ClockRun.How.MET);
    assertThat(how("chi")).isNull();
  }

  @Test
  void itsMinutesLeaveOneClockAndMeetTheOther() {
    correct(contacts.get(amira, patient, call).version(), second.id());
    assertThat(how("ccm")).as("runs again").isNull();
    assertThat(how("chi")).isEqualTo(ClockRun.How.MET);
  }

  @Test
  void whatIsNotToBeChosenLeavesItAsItIs() {
    var other = fixture.enrol(amira, "community-support", Risk.LOW);
    correct(contacts.get(amira, patient, call).version(), other.id());
    assertThat(contacts.get(amira, patient, call).enrolment()).isEqualTo(first.id());
  }

  @Test
  void theFormOffersItAndTheHistoryShowsIt() {
    var visit = web.signIn(amira);
    var path = "/patients/" + patient + "/contacts/" + call;
    var form = visit.get(path + "/corrections/new").body();
    assertThat(form).contains("Counts for").contains(second.id().toString());
    var sent = new HashMap<String, String>();
    sent.put("version", String.valueOf(contacts.get(amira, patient, call).version()));
    sent.put("mode", "CALL");
    sent.put("direction", "OUTGOING");
    sent.put("reached", "yes");
    sent.put("day", "2026-10-21");
    sent.put("time", "10:00");
    sent.put("with", "patient");
    sent.put("via", "");
    sent.put("minutes", "60");
    sent.put("finding", "STEADY");
    sent.put("reason", "Call");
    sent.put("said", "All is well.");
    sent.put("countsFor", second.id().toString());
    sent.put("why", "It was about the housing");
    var answer = visit.post(path + "/corrections", sent);
    assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    assertThat(visit.get(path).body())
        .contains("It was about the housing")
        .contains("<del>" + first.programmeName() + "</del>")
        .contains("<ins>" + second.programmeName() + "</ins>");
    assertThat(how("chi")).isEqualTo(ClockRun.How.MET);
  }

  private void correct(int seen, EnrolmentId enrolment) {
    var facts = contacts.get(amira, patient, call).facts();
    assertThat(contacts.correct(amira, patient, call, seen, facts, enrolment, "Other programme"))
        .isInstanceOf(Correction.Accepted.class);
  }

  private ClockRun.@Nullable How how(String code) {
    return fixture.run(amira, patient, code).orElseThrow().how();
  }
}
