package org.carewright.home.overview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.carewright.home.Charts;
import org.carewright.platform.PatientId;
import org.carewright.testing.Journey;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceCategory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OverviewJourney extends Journey {

  private static final String LOWEST_STUCK_EDGE =
      """
      Math.max(...[...document.querySelectorAll('.patient-banner, .patient-banner *')]
          .filter(one => getComputedStyle(one).position === 'sticky')
          .map(one => one.getBoundingClientRect().bottom))
      """;

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
    theBannerKeepsTheNameAndLeavesRoom();

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

  /** At 200 % zoom of a small laptop, and on a phone. */
  private void theBannerKeepsTheNameAndLeavesRoom() {
    lookScrolled(720, 450, 120);
    assertThat(page.locator(".banner-name")).isInViewport();
    lookScrolled(390, 844, 240);
    assertThat(page.locator(".banner-name")).isInViewport();
    assertThat(page.locator(".banner-allergies")).isInViewport();
    page.setViewportSize(1440, 900);
  }

  /** The lowest edge of what sticks lies above {@code most}. */
  private void lookScrolled(int wide, int high, int most) {
    page.setViewportSize(wide, high);
    page.evaluate("scrollTo(0, 600)");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/screenshots/OverviewJourney/scrolled-" + wide + ".png")));
    var edge = (Number) page.evaluate(LOWEST_STUCK_EDGE);
    Assertions.assertThat(edge.intValue()).isBetween(57, most);
  }

  private void fill(PatientId patient) {
    charts.add(
        patient,
        Charts.condition(patient, "Asthma (disorder)", "active", "2024-05-02"),
        Charts.condition(patient, "Social isolation (finding)", "active", "2024-06-02"),
        Charts.medicine(patient, "lisinopril 10 MG Oral Tablet", "active", "2024-03-01"),
        Charts.encounter(patient, "General examination of patient", "2026-03-01T10:00:00Z"));
    for (var name : List.of("Mold", "Animal dander", "House dust mite", "Grass pollen")) {
      charts.add(patient, Charts.allergy(patient, name, AllergyIntoleranceCategory.ENVIRONMENT));
    }
    for (var name : List.of("Cow's milk", "Fish")) {
      charts.add(patient, Charts.allergy(patient, name, AllergyIntoleranceCategory.FOOD));
    }
    for (var name : List.of("Lisinopril", "Aspirin")) {
      charts.add(patient, Charts.allergy(patient, name, AllergyIntoleranceCategory.MEDICATION));
    }
    for (var month = 1; month <= 6; month++) {
      var at = Instant.parse((2020 + month) + "-0" + month + "-01T09:00:00Z");
      charts.add(patient, Charts.hba1c(patient, "6." + month, at));
    }
    charts.add(patient, Charts.hba1c(patient, "6.9", Instant.parse("2026-02-01T09:00:00Z")));
  }
}
