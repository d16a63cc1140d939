package org.carewright.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.carewright.access.Viewer;
import org.carewright.patient.PatientDetailsBuilder;
import org.carewright.patient.Patients;
import org.carewright.patient.Patients.Registration;
import org.carewright.patient.PersonName;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarewrightTest
class CareTeamPageTest {

  @Autowired Patients patients;
  @Autowired CareTeams teams;
  @Autowired People people;
  @Autowired Web web;

  private Viewer coordinator;
  private String path;

  @BeforeEach
  void aPatient() {
    coordinator = people.coordinator();
    var details = new PatientDetailsBuilder(new PersonName(null, "Zoë", "Park")).build();
    var registration = patients.register(coordinator, details, UUID.randomUUID());
    path = "/patients/" + ((Registration.Registered) registration).patient() + "/care-team";
  }

  @Test
  void someoneElseIsAddedAndShown() {
    var visit = web.signIn(coordinator);
    visit.get(path);

    var added = visit.post(path, Map.of("kind", "CARER", "name", "Ann Park", "role", "Daughter"));

    assertThat(added.status()).isBetween(302, 303);
    assertThat(visit.follow(added).body()).contains("Ann Park").contains("is now on the care team");
  }

  @Test
  void aFormWithoutANameComesBack() {
    var visit = web.signIn(coordinator);
    visit.get(path);

    var answer = visit.post(path, Map.of("kind", "PROFESSIONAL", "name", "", "role", "GP"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("Enter their name");
  }

  @Test
  void nobodyChosenComesBack() {
    var visit = web.signIn(coordinator);
    visit.get(path);

    assertThat(visit.post(path, Map.of("kind", "STAFF", "staff", "")).status()).isEqualTo(422);
  }

  @Test
  void anotherOrganisationDoesNotFindThePage() {
    assertThat(web.signIn(people.coordinator()).get(path).status()).isEqualTo(404);
  }
}
