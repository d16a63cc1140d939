package org.carewright.patient.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.carewright.access.Viewer;
import org.carewright.patient.PatientDetailsBuilder;
import org.carewright.patient.Patients;
import org.carewright.patient.PersonName;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.Visit;
import org.carewright.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CarewrightTest
class PatientsPageTest {

  @Autowired Web web;
  @Autowired People people;
  @Autowired Patients patients;
  @Autowired JdbcClient jdbc;

  private Viewer viewer;
  private Visit visit;

  @BeforeEach
  void aPatient() {
    viewer = people.coordinator();
    visit = web.signIn(viewer);
    register(viewer, "Margaret", "Okonkwo");
  }

  @Test
  void aSearchShowsWhoFitsAndRecordsThatTheyWereShown() {
    assertThat(visit.get("/patients?q=okonkwo").body()).contains("OKONKWO, Margaret");
    assertThat(
            jdbc.sql("select count(*) from audit_entry where staff_id = :s and action = 'LISTED'")
                .param("s", viewer.staff().value())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void theResultsAloneAreSentToHtmx() {
    assertThat(visit.fragment("/patients?q=maggie").body())
        .contains("OKONKWO, Margaret")
        .doesNotContain("<html");
  }

  @Test
  void theFindBoxIsAnsweredWithAListToChooseFrom() {
    assertThat(visit.fragment("/patients/suggestions?q=okon").body())
        .contains("role=\"listbox\"")
        .contains("OKONKWO, Margaret");
  }

  @Test
  void othersPatientsAreNeverShown() {
    register(people.coordinator(), "Margaret", "Elsewhere");

    assertThat(visit.get("/patients?q=margaret").body()).doesNotContain("ELSEWHERE");
  }

  @Test
  void whatFitsNobodySaysHowToGoOn() {
    assertThat(visit.get("/patients?q=zzzqqq%3Cb%3E").body())
        .contains("Nobody fits")
        .contains("Register a new patient")
        .doesNotContain("<b>”");
  }

  @Test
  void withoutASearchTheLastOpenedAreListed() {
    assertThat(visit.get("/patients").body()).contains("Opened lately").contains("OKONKWO");
  }

  private void register(Viewer by, String given, String family) {
    patients.register(
        by,
        new PatientDetailsBuilder(new PersonName(null, given, family)).build(),
        UUID.randomUUID());
  }
}
