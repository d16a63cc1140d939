package org.carewright.home.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.carewright.access.Viewer;
import org.carewright.caseload.Enrolments;
import org.carewright.caseload.NewEnrolment;
import org.carewright.caseload.Risk;
import org.carewright.home.Charts;
import org.carewright.platform.PatientId;
import org.carewright.task.Owner;
import org.carewright.task.TaskFixture;
import org.carewright.task.Tasks;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.Visit;
import org.carewright.testing.Web;
import org.carewright.ui.Dates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarewrightTest
class PatientTimelinePageTest {

  private static final Pattern OLDER = Pattern.compile("hx-get=\"([^\"]+before=[^\"]+)\"");

  @Autowired People people;
  @Autowired Web web;
  @Autowired Charts charts;
  @Autowired Enrolments enrolments;
  @Autowired Tasks tasks;

  private Viewer viewer;
  private PatientId patient;
  private Visit visit;

  @BeforeEach
  void someoneWithAPast() {
    viewer = people.coordinator();
    patient = charts.patient(viewer);
    visit = web.signIn(viewer);
    charts.add(
        patient,
        Charts.condition(patient, "Asthma (disorder)", "active", "2024-05-02"),
        Charts.medicine(patient, "albuterol 5 MG/ML Inhalation Solution", "active", "2024-05-03"),
        Charts.encounter(patient, "General examination", "2023-11-20T10:00:00Z"));
  }

  @Test
  void everythingStandsBelowItsMonthNewestFirst() {
    var body = timeline("");

    assertThat(body)
        .containsSubsequence(
            "May 2024",
            "Fri 3",
            "Albuterol 5 mg/mL",
            "Thu 2",
            "Asthma",
            "November 2023",
            "General examination",
            "The beginning of what is known here");
  }

  @Test
  void whatIsDoneForThePersonStandsThereToo() {
    var wanted =
        new NewEnrolment(
            patient, "community-support", viewer.staff(), null, Risk.HIGH, "Lives alone", null);
    enrolments.enrol(viewer, wanted);
    tasks.open(viewer, TaskFixture.call(patient, Owner.of(viewer.staff())));

    assertThat(timeline("")).contains("Community support", "Telephone review", "Asthma");
    assertThat(timeline("?kind=task"))
        .contains("Telephone review", "last contact (" + Dates.plain(TaskFixture.DUE.minusDays(30)))
        .doesNotContain("Programme: </span>", "Asthma");
    assertThat(timeline("?kind=programme"))
        .contains("Community support")
        .doesNotContain("Task: </span>");
    var overview = visit.get("/patients/" + patient).body();
    assertThat(overview.substring(overview.indexOf("Lately")))
        .as("of the chart alone")
        .contains("Asthma")
        .doesNotContain("Telephone review");
  }

  @Test
  void aKindShowsNothingElse() {
    assertThat(timeline("?kind=condition")).contains("Asthma").doesNotContain("Albuterol");
    assertThat(timeline("?kind=condition&kind=encounter"))
        .contains("Asthma", "General examination")
        .doesNotContain("Albuterol");
  }

  @Test
  void wordsFindWhatTheyStandIn() {
    assertThat(timeline("?q=ALBUT")).contains("Albuterol").doesNotContain("Asthma");
    assertThat(timeline("?q=nothing+like+it")).contains("Nothing matches", "Show everything");
  }

  @Test
  void anUnknownKindIsPassedOver() {
    assertThat(timeline("?kind=rubbish")).contains("Asthma", "Albuterol");
  }

  @Test
  void olderLinesFollowWithoutSayingTheirMonthTwice() {
    for (var day = 1; day <= 28; day++) {
      for (var hour = 10; hour <= 12; hour++) {
        var at = "2022-02-%02dT%d:00:00Z".formatted(day, hour);
        charts.add(patient, Charts.encounter(patient, "Visit " + day + " at " + hour, at));
      }
    }
    var first = timeline("");
    var older = OLDER.matcher(first);
    assertThat(older.find()).isTrue();

    var second = visit.get(older.group(1).replace("&amp;", "&")).body();

    assertThat(first).contains("<h2 class=\"month\">February 2022</h2>", "Visit 28 at 12");
    assertThat(second)
        .doesNotContain("<h2 class=\"month\">February 2022</h2>")
        .contains("Visit 1 at 10", "Back to the newest");
  }

  @Test
  void theSameAgainAndAgainIsToldOnce() {
    for (var day = 10; day < 15; day++) {
      charts.add(
          patient, Charts.encounter(patient, "Hospice care", "2021-03-" + day + "T10:00:00Z"));
    }

    assertThat(timeline("?q=hospice")).contains("5 times since Wed 10");
  }

  private String timeline(String query) {
    return visit.get("/patients/" + patient + "/timeline" + query).body();
  }
}
