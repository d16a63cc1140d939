package org.carewright.home.overview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import org.carewright.home.Charts;
import org.carewright.platform.PatientId;
import org.carewright.testing.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OverviewJourney extends Journey {

  @Autowired Charts charts;

  @Test
  void aPatientIsUnderstoodFromTheOverviewToTheSingleResult() {
    var viewer = people.coordinator();
    var patient = charts.patient(viewer);
    fill(patient);
    signIn(viewer);

    open("/patients/" + patient);
    assertThat(page.locator(".matters")).containsText("What matters to Rosa");
    look("overview");

    page.locator(".trend-card").first().click();
    assertThat(page.locator("h1")).hasText("HbA1c");
    assertThat(page.locator(".trend canvas")).isVisible();
    assertThat(page.locator(".result-table tbody tr")).hasCount(7);
    follow("Last year");
    assertThat(page.locator(".result-table tbody tr")).hasCount(2);
    assertThat(page.locator(".trend canvas")).isVisible();
    look("result");

    page.getByLabel("About this patient").getByText("Record").click();
    look("record");

    page.getByLabel("About this patient").getByText("Timeline").click();
    look("timeline");
    page.getByText("Conditions", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator(".moment")).hasCount(2);
    page.getByLabel("Words in the timeline").fill("asth");
    assertThat(page.locator(".moment")).hasCount(1);

    page.getByLabel("About this patient").getByText("Who looked").click();
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(2)).first())
        .containsText("(today)");
    look("who-looked");
  }

  private void fill(PatientId patient) {
    charts.add(
        patient,
        Charts.condition(patient, "Asthma (disorder)", "active", "2024-05-02"),
        Charts.condition(patient, "Social isolation (finding)", "active", "2024-06-02"),
        Charts.medicine(patient, "lisinopril 10 MG Oral Tablet", "active", "2024-03-01"),
        Charts.encounter(patient, "General examination of patient", "2026-03-01T10:00:00Z"));
    for (var month = 1; month <= 6; month++) {
      var at = Instant.parse((2020 + month) + "-0" + month + "-01T09:00:00Z");
      charts.add(patient, Charts.hba1c(patient, "6." + month, at));
    }
    charts.add(patient, Charts.hba1c(patient, "6.9", Instant.parse("2026-02-01T09:00:00Z")));
  }
}
