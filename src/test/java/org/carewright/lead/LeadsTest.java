package org.carewright.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.caseload.ClosingReason;
import org.carewright.caseload.Enrolment;
import org.carewright.caseload.Enrolments;
import org.carewright.platform.PatientId;
import org.carewright.record.Records;
import org.carewright.task.Owner;
import org.carewright.task.Task;
import org.carewright.task.Tasks;
import org.carewright.testing.CarewrightTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CarewrightTest
class LeadsTest {

  @Autowired Leads leads;
  @Autowired Enrolments enrolments;
  @Autowired Tasks tasks;
  @Autowired Records records;
  @Autowired LeadFixture fixture;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  Viewer amira;
  Viewer colleague;
  Viewer ben;
  PatientId patient;

  @BeforeEach
  void givenAPatientOfTwoOrganisations() {
    var riverside = fixture.organisation("Riverside");
    amira = fixture.hire(riverside, "Amira", "Osei", Role.COORDINATOR);
    colleague = fixture.hire(riverside, "Cara", "Lindqvist", Role.COORDINATOR);
    ben = fixture.hire(fixture.organisation("Hilltop"), "Ben", "Okoro", Role.COORDINATOR);
    patient = fixture.patientOf(amira);
    fixture.alsoRegisteredWith(ben, patient);
  }

  @Test
  void whoEnrolsAPersonWhomNobodyLeadsLeadsAndTheNextDoesNot() {
    assertThat(leads.find(amira, patient)).isEmpty();
    fixture.enrol(amira, patient, "community-support");
    fixture.enrol(ben, patient, "community-support");
    assertThat(lead()).isEqualTo(amira.name());
    assertThat(leads.find(ben, patient).orElseThrow().how()).isEqualTo(Lead.How.ENROLLED);
  }

  @Test
  void theLeadIsPublishedAsACareTeam() {
    fixture.enrol(amira, patient, "community-support");
    var id = leads.find(amira, patient).orElseThrow().id().toString();
    var stored =
        transaction.execute(tx -> records.find(patient, "CareTeam", id).orElseThrow().json());
    assertThat(stored)
        .contains("Practitioner/" + amira.staff(), "lead-coordinator", "LA28865-6", "active");
  }

  @Test
  void theDatabaseKnowsOnlyOneLeadAndKeepsWhatWas() {
    fixture.enrol(amira, patient, "community-support");
    assertThatThrownBy(() -> insert(ben)).isInstanceOf(DuplicateKeyException.class);
    assertThatThrownBy(() -> run("delete from lead where patient_id = :patient"))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("Who led is never deleted");
    assertThatThrownBy(() -> run("update lead set since = since - 1 where patient_id = :patient"))
        .hasMessageContaining("can no longer be changed");
    assertThatThrownBy(() -> run("update lead_event set note = 'x' where patient_id = :patient"))
        .hasMessageContaining("never changed");
  }

  @Test
  void theLeadGoesAlongWhenALeadReassignsDirectly() {
    var enrolment = fixture.enrol(amira, patient, "community-support");
    reassign(enrolment, "Maternity leave");
    assertThat(lead()).isEqualTo(colleague.name());
    assertThat(leads.history(amira, patient))
        .extracting(LeadEvent::detail)
        .anySatisfy(detail ->
            assertThat(detail).contains("coordinated by Cara Lindqvist, before by Amira Osei"))
        .anySatisfy(detail -> assertThat(detail).contains("leads, after Amira Osei"));
    assertThat(leads.history(amira, patient))
        .filteredOn(event -> event.note() != null)
        .isNotEmpty()
        .allSatisfy(event -> assertThat(event.note()).isEqualTo("Maternity leave"));
    assertThat(leads.listFormer(amira, patient)).hasSize(1);
  }

  @Test
  void theLeadStaysWithWhoStillCoordinatesAnother() {
    var first = fixture.enrol(amira, patient, "community-support");
    fixture.enrol(amira, patient, "mental-health");
    reassign(first, null);
    assertThat(lead()).isEqualTo(amira.name());
  }

  @Test
  void whenTheLeadsPartEndsTheOnlyOneLeftLeads() {
    var theirs = fixture.enrol(amira, patient, "community-support");
    fixture.enrol(ben, patient, "community-support");
    close(theirs);
    assertThat(leads.find(ben, patient).orElseThrow().who().name()).isEqualTo(ben.name());
    assertThat(leads.find(ben, patient).orElseThrow().how()).isEqualTo(Lead.How.ONLY_ONE_LEFT);
  }

  @Test
  void severalAreAskedToAgreeAndTheTaskEndsWhenTheyHave() {
    var theirs = fixture.enrol(amira, patient, "community-support");
    var second = fixture.enrol(ben, patient, "community-support");
    var third = fixture.hire(amira.organisation(), "Dev", "Nair", Role.COORDINATOR);
    fixture.enrol(third, patient, "mental-health");
    close(theirs);

    assertThat(leads.find(ben, patient)).isEmpty();
    assertThat(agreeing())
        .singleElement()
        .satisfies(task -> assertThat(task.owner()).isEqualTo(Owner.of(ben.staff())))
        .satisfies(
            task -> assertThat(task.reason().datum()).isEqualTo("Amira Osei no longer leads"));

    enrolments.close(ben, patient, second.id(), Tasks.LATEST, ClosingReason.GOALS_MET, null);
    assertThat(leads.find(third, patient)).as("a lead is agreed, not left over").isEmpty();
    transaction.executeWithoutResult(tx ->
        leads.pass(
            third, patient, third.staff(), Lead.How.AGREED, fixture.today(third), null, null));
    assertThat(agreeing()).isEmpty();
  }

  @Test
  void nobodyLeadsWhoIsInNoProgrammeAnyMore() {
    close(fixture.enrol(amira, patient, "community-support"));
    assertThat(leads.find(amira, patient)).isEmpty();
    assertThat(agreeing()).isEmpty();
    fixture.enrol(colleague, patient, "community-support");
    assertThat(lead()).isEqualTo(colleague.name());
  }

  private List<Task> agreeing() {
    return tasks.listOpen(amira, patient).stream()
        .filter(task -> task.title().startsWith("Agree who leads"))
        .toList();
  }

  private String lead() {
    return leads.find(amira, patient).orElseThrow().who().name();
  }

  private void reassign(Enrolment e, @Nullable String note) {
    enrolments.reassign(
        amira, patient, e.id(), Tasks.LATEST, colleague.staff(), null, e.risk(), note);
  }

  private void close(Enrolment e) {
    enrolments.close(amira, patient, e.id(), Tasks.LATEST, ClosingReason.GOALS_MET, null);
  }

  private void insert(Viewer who) {
    jdbc.sql(
            """
            insert into lead (patient_id, id, staff_id, how, since, started_at, started_by)
            values (:patient, gen_random_uuid(), :staff, 'AGREED', current_date, now(), :staff)\
            """)
        .param("patient", patient.value())
        .param("staff", who.staff().value())
        .update();
  }

  private void run(String sql) {
    jdbc.sql(sql).param("patient", patient.value()).update();
  }
}
