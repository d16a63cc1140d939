package org.carewright.home.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.carewright.home.Charts;
import org.carewright.platform.PatientId;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.Web;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceCategory;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CarewrightTest
class OverviewPageTest {

  @Autowired People people;
  @Autowired Web web;
  @Autowired Charts charts;
  @Autowired JdbcClient jdbc;

  @Test
  void thePageSaysInBriefWhatACallNeeds() {
    var viewer = people.coordinator();
    var patient = charts.patient(viewer);
    charts.add(
        patient,
        Charts.condition(patient, "Essential hypertension (disorder)", "active", "2011-05-02"),
        Charts.condition(patient, "Viral sinusitis (disorder)", "resolved", "2012-05-02"),
        Charts.medicine(patient, "lisinopril 10 MG Oral Tablet", "active", "2024-03-01"),
        Charts.hba1c(patient, "7.9", Instant.parse("2024-02-01T09:00:00Z")),
        Charts.hba1c(patient, "7.1", Instant.parse("2024-08-01T09:00:00Z")));

    var answer = web.signIn(viewer).get("/patients/" + patient);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .contains("What matters to Rosa", "Essential hypertension", "since 2 May 2011")
        .contains("Lisinopril 10 mg oral tablet")
        .contains("HbA1c: 2 results from 1 Feb 2024 to 1 Aug 2024, lowest 7.1, highest 7.9")
        .doesNotContain("(disorder)");
  }

  @Test
  void theBannerNamesMedicinesFirstAndCountsTheAllergiesItHasNoRoomFor() {
    var viewer = people.coordinator();
    var patient = charts.patient(viewer);
    for (var name : List.of("Aspirin", "Lisinopril")) {
      charts.add(patient, Charts.allergy(patient, name, AllergyIntoleranceCategory.MEDICATION));
    }
    for (var name : List.of("Mold", "Grass pollen", "Bee venom", "Tree pollen", "House dust")) {
      charts.add(patient, Charts.allergy(patient, name, AllergyIntoleranceCategory.ENVIRONMENT));
    }

    var banner = web.signIn(viewer).get("/patients/" + patient).body().split("banner-facts", 2)[0];

    assertThat(banner)
        .contains("/patients/" + patient + "/record#allergies", "+3 more")
        .containsPattern("Allergies: (Aspirin, Lisinopril|Lisinopril, Aspirin), ");
  }

  @Test
  void aTestThatChangedItsUnitIsNoTrendAndMakesRoomForOne() {
    var viewer = people.coordinator();
    var patient = charts.patient(viewer);
    charts.add(
        patient,
        weight(patient, "80", "kg", "2026-01-01T09:00:00Z"),
        weight(patient, "176", "[lb_av]", "2026-02-01T09:00:00Z"),
        Charts.hba1c(patient, "7.9", Instant.parse("2026-01-01T09:00:00Z")),
        Charts.hba1c(patient, "7.1", Instant.parse("2026-02-01T09:00:00Z")));

    assertThat(web.signIn(viewer).get("/patients/" + patient).body())
        .contains("/record/results/4548-4")
        .doesNotContain("/record/results/29463-7");
  }

  private static Observation weight(PatientId patient, String value, String unit, String at) {
    var weight = Charts.hba1c(patient, value, Instant.parse(at));
    weight.setCode(Charts.concept("http://loinc.org", "29463-7", "Body Weight"));
    weight.getValueQuantity().setUnit(unit).setCode(unit);
    return weight;
  }

  @Test
  void anEmptyChartSaysSoAndWhatToDo() {
    var viewer = people.coordinator();

    var body = web.signIn(viewer).get("/patients/" + charts.patient(viewer)).body();

    assertThat(body)
        .contains("Nobody has written it down yet")
        .contains("None recorded. That is not the same as none: ask.")
        .contains("Nothing is known yet");
  }

  @Test
  void anotherOrganisationsPatientIsNotHere() {
    var patient = charts.patient(people.coordinator());
    var visit = web.signIn(people.coordinator());

    for (var page :
        new String[] {
          "",
          "/timeline",
          "/record",
          "/record/results/4548-4",
          "/record/encounters",
          "/record/procedures",
          "/documents",
          "/accesses"
        }) {
      assertThat(visit.get("/patients/" + patient + page).status()).as(page).isEqualTo(404);
    }
  }

  @Test
  void everyPageLeavesItsLineInTheTrail() {
    var viewer = people.coordinator();
    var patient = charts.patient(viewer);
    charts.add(patient, Charts.hba1c(patient, "7.9", Instant.parse("2024-02-01T09:00:00Z")));
    var visit = web.signIn(viewer);

    for (var page :
        new String[] {
          "",
          "/timeline",
          "/record",
          "/record/results/4548-4",
          "/record/encounters",
          "/record/procedures",
          "/documents",
          "/accesses"
        }) {
      assertThat(visit.get("/patients/" + patient + page).status()).as(page).isEqualTo(200);
    }

    assertThat(
            jdbc.sql(
                    "select what from audit_entry where patient_id = :p and action = 'READ' order by at")
                .param("p", patient.value())
                .query(String.class)
                .list())
        .containsExactly(
            "Opened the overview",
            "Opened the timeline",
            "Opened the record",
            "Opened a result",
            "Opened the list of encounters",
            "Opened the list of procedures",
            "Opened the list of documents",
            "Opened who looked");
  }
}
