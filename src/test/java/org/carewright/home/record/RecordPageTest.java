package org.carewright.home.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.carewright.home.Charts;
import org.carewright.platform.PatientId;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.Visit;
import org.carewright.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarewrightTest
class RecordPageTest {

  @Autowired People people;
  @Autowired Web web;
  @Autowired Charts charts;

  private PatientId patient;
  private Visit visit;

  @BeforeEach
  void someone() {
    var viewer = people.coordinator();
    patient = charts.patient(viewer);
    visit = web.signIn(viewer);
  }

  @Test
  void activeConditionsStandApartFromCircumstancesAndResolvedOnes() {
    charts.add(
        patient,
        Charts.condition(patient, "Asthma (disorder)", "active", "2024-05-02"),
        Charts.condition(patient, "Social isolation (finding)", "active", "2023-05-02"),
        Charts.condition(patient, "Viral sinusitis (disorder)", "resolved", "2012-05-02"));

    assertThat(page("/record"))
        .containsSubsequence(
            "Active",
            "Asthma",
            "Findings and circumstances",
            "Social isolation",
            "Resolved (1)",
            "Viral sinusitis");
  }

  @Test
  void aPrescriptionThatCameAgainIsOneLineWithItsTimes() {
    for (var month = 1; month <= 4; month++) {
      charts.add(
          patient,
          Charts.medicine(
              patient, "lisinopril 10 MG Oral Tablet", "stopped", "2024-0" + month + "-01"));
    }

    assertThat(page("/record"))
        .contains("Past (1)", "1 Jan 2024 to 1 Apr 2024", "4 times")
        .contains("Lisinopril 10 mg oral tablet, 1 Mar 2024, as FHIR");
  }

  @Test
  void theNewestEncountersLeadToAllOfThem() {
    for (var day = 10; day < 20; day++) {
      charts.add(
          patient, Charts.encounter(patient, "Visit " + day, "2024-05-" + day + "T10:00:00Z"));
    }

    assertThat(page("/record")).contains("All 10 encounters").doesNotContain("Visit 11");
    assertThat(page("/record/encounters")).contains("10, newest first", "Visit 11");
  }

  @Test
  void aResultShowsItsRangeAndThatItIsHigh() {
    charts.add(
        patient,
        Charts.hba1c(patient, "5.1", Instant.parse("2024-02-01T09:00:00Z")),
        Charts.hba1c(patient, "7.1", Instant.parse("2024-08-01T09:00:00Z")));

    assertThat(page("/record"))
        .containsSubsequence("HbA1c", "7.1%", "High", "up to 5.6", "sparkline");
  }

  @Test
  void aResultsPageDrawsItsTrendAndSaysItInATable() {
    charts.add(
        patient,
        Charts.hba1c(patient, "5.1", Instant.parse("2015-02-01T09:00:00Z")),
        Charts.hba1c(patient, "6.4", Instant.parse("2023-08-01T09:00:00Z")),
        Charts.hba1c(patient, "7.1", Instant.parse("2024-08-01T09:00:00Z")));

    assertThat(page("/record/results/4548-4"))
        .contains("data-trend=\"{&#34;unit&#34;:&#34;%&#34;")
        .contains("American Diabetes Association", "3, newest first", "1 Feb 2015")
        .containsSubsequence("1 Aug 2024", "1 Aug 2023", "1 Feb 2015");
    assertThat(page("/record/results/4548-4?years=5"))
        .contains("2, newest first")
        .doesNotContain("1 Feb 2015");
  }

  @Test
  void aTestThatWasNeverMadeIsNotFound() {
    assertThat(visit.get("/patients/" + patient + "/record/results/0-0").status()).isEqualTo(404);
  }

  private String page(String path) {
    var answer = visit.get("/patients/" + patient + path);
    assertThat(answer.status()).isEqualTo(200);
    return answer.body();
  }
}
