package org.carewright.contact;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.time.Clock;
import java.time.Duration;
import org.carewright.access.Viewer;
import org.carewright.home.Charts;
import org.carewright.patient.Patients;
import org.carewright.platform.PatientId;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarewrightTest
class LastContactCardTest {

  @Autowired LastContactCard card;
  @Autowired Contacts contacts;
  @Autowired Patients patients;
  @Autowired Charts charts;
  @Autowired People people;
  @Autowired Clock clock;

  Viewer amira;
  PatientId patient;

  @BeforeEach
  void givenAPatient() {
    amira = people.coordinator();
    patient = ContactFixture.patient(patients, amira);
  }

  @Test
  void beforeTheFirstContactItSaysSo() {
    assertThat(shown()).contains("Nobody has spoken with Doris yet.");
  }

  @Test
  void showsTheLastContactAndTheAttemptsSince() {
    record(ContactFixture.reached(clock.instant().minus(Duration.ofDays(12))));
    record(ContactFixture.inVain(clock.instant().minus(Duration.ofDays(1))));
    assertThat(shown())
        .contains("Call with Doris", "12 days ago", "Feels better than last week.")
        .contains("1 attempt in vain since")
        .contains("Nothing new in the record.");
  }

  @Test
  void whatOthersRecordedSinceIsNews() {
    var talked = clock.instant().minus(Duration.ofDays(12));
    record(ContactFixture.reached(talked));
    charts.add(
        patient,
        Charts.encounter(patient, "Dental check", talked.minus(Duration.ofDays(1)).toString()),
        Charts.encounter(patient, "Eye check", talked.plus(Duration.ofDays(1)).toString()));

    assertThat(shown()).contains("Eye check").doesNotContain("Dental check");
  }

  private void record(ContactFacts facts) {
    contacts.record(amira, ContactFixture.contact(patient, facts, FollowUp.NOTHING));
  }

  private String shown() {
    var output = new StringOutput();
    card.content(amira, patient).writeTo(output);
    return output.toString();
  }
}
