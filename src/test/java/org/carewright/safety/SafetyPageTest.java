package org.carewright.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.task.Owner;
import org.carewright.task.TaskAnswer;
import org.carewright.task.TaskFixture;
import org.carewright.task.Tasks;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.TestClock;
import org.carewright.testing.Visit;
import org.carewright.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CarewrightTest
class SafetyPageTest {

  @Autowired People people;
  @Autowired Web web;
  @Autowired TaskFixture fixture;
  @Autowired Tasks tasks;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  Viewer lead;
  PatientId patient;
  Visit visit;

  @BeforeEach
  void aTaskForAPatient() {
    lead = people.viewer(people.organisation(), Role.TEAM_LEAD);
    patient = fixture.patientOf(lead, "Ada", "Example");
    tasks.open(lead, TaskFixture.call(patient, Owner.of(lead.staff())));
    visit = web.signIn(lead);
  }

  @Test
  void allRulesHoldAndThePageSaysSo() {
    assertThat(visit.get("/safety").body())
        .contains("All five rules hold.")
        .contains("Everyone enrolled has a next step")
        .doesNotContain("Ada");
  }

  @Test
  void whatIsOverdueIsCountedAndTheListBehindItNamesThePatientAndIsAudited() {
    clock.forward(Duration.ofDays(400));
    assertThat(visit.get("/safety").body()).contains("All that is overdue");
    assertThat(visit.get("/safety/overdue").body()).contains("Example, Ada");
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from audit_entry where patient_id = :patient
                      and action = 'LISTED' and what like 'Listed on the safety page%'\
                    """)
                .param("patient", patient.value())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  /** The database refuses this; here its triggers are switched off, to see the page tell. */
  @Test
  void aBrokenRuleIsSeenAtOnce() {
    var gone = people.staff(lead.organisation(), Role.COORDINATOR);
    transaction.executeWithoutResult(tx -> {
      jdbc.sql("set local session_replication_role = replica").update();
      jdbc.sql("update staff set active = false where id = :id").param("id", gone.value()).update();
      jdbc.sql("update task set owner_staff_id = :id where patient_id = :patient")
          .param("id", gone.value())
          .param("patient", patient.value())
          .update();
    });
    assertThat(visit.get("/safety").body()).contains("A rule does not hold.");
    assertThat(visit.get("/safety/can-be-done").body()).contains("Example, Ada");
  }

  @Test
  void anotherOrganisationsPatientsAreNotCountedNorListed() {
    var other = web.signIn(people.viewer(people.organisation(), Role.TEAM_LEAD));
    clock.forward(Duration.ofDays(400));
    assertThat(other.get("/safety/overdue").body()).doesNotContain("Example, Ada");
  }

  @Test
  void aSafetyOfficerSeesWhatIsOpenForAPatientAndThatIsAudited() {
    var officer = people.viewer(lead.organisation(), Role.SAFETY_OFFICER);
    var office = web.signIn(officer);
    assertThat(office.get("/").location()).isEqualTo("/safety");
    assertThat(office.get("/safety").body())
        .contains("All five rules hold.")
        .contains("href=\"/safety\"")
        .doesNotContain("href=\"/today\"")
        .doesNotContain("href=\"/patients\"");
    clock.forward(Duration.ofDays(400));
    office = web.signIn(officer);
    var address = "/safety/patients/" + patient;
    assertThat(office.get("/safety/overdue").body()).contains("Example, Ada").contains(address);
    assertThat(office.get(address).body())
        .contains("Example, Ada")
        .contains("Sam Tester")
        .contains("Overdue:")
        .doesNotContain("Open the patient");
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from audit_entry where patient_id = :patient
                      and staff_id = :officer and action = 'READ' and purpose = 'PATIENT_SAFETY'\
                    """)
                .param("patient", patient.value())
                .param("officer", officer.staff().value())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    assertThat(office.get("/patients/" + patient).status()).isEqualTo(404);
    for (var page : new String[] {"/today", "/absences", "/handover", "/team", "/admin"}) {
      assertThat(office.get(page).status()).as(page).isEqualTo(404);
    }
  }

  @Test
  void anOfficerOfAnotherOrganisationDoesNot() {
    var other = web.signIn(people.viewer(people.organisation(), Role.SAFETY_OFFICER));
    assertThat(other.get("/safety/patients/" + patient).status()).isEqualTo(404);
    assertThat(other.get("/safety/overdue").body()).doesNotContain("Example, Ada");
  }

  @Test
  void anOfficerCarriesNoWork() {
    var officer = people.staff(lead.organisation(), Role.SAFETY_OFFICER);
    var call = tasks.listOpen(lead, patient).getFirst();
    assertThat(tasks.reassign(lead, patient, call.id(), Tasks.LATEST, Owner.of(officer), null))
        .isInstanceOf(TaskAnswer.Refused.class);
    assertThat(visit.get("/patients/" + patient + "/tasks/" + call.id()).body())
        .as("nor is offered any")
        .doesNotContain(officer.toString());
  }

  @Test
  void itIsForLeads() {
    var coordinator = web.signIn(people.viewer(lead.organisation(), Role.COORDINATOR));
    assertThat(coordinator.get("/safety").status()).isEqualTo(404);
    assertThat(coordinator.get("/safety/patients/" + patient).status()).isEqualTo(404);
    assertThat(coordinator.get("/safety/overdue").status()).isEqualTo(404);
    assertThat(visit.get("/safety/no-such-list").status()).isEqualTo(404);
  }
}
