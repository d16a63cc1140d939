package org.carewright.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.caseload.Enrolment;
import org.carewright.cover.AbsenceId;
import org.carewright.cover.AbsenceReason;
import org.carewright.cover.Absences;
import org.carewright.cover.Cover;
import org.carewright.cover.NewAbsence;
import org.carewright.task.TaskFixture;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.Visit;
import org.carewright.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@CarewrightTest
@Import({TaskFixture.class, BalanceFixture.class})
class BalancePagesTest {

  private static final Map<String, String> WEIGHTS =
      Map.ofEntries(
          Map.entry("version", "0"),
          Map.entry("contact", "0.25"),
          Map.entry("riskMedium", "1"),
          Map.entry("riskHigh", "3"),
          Map.entry("need", "0.5"),
          Map.entry("visit", "1"),
          Map.entry("interpreter", "1.5"),
          Map.entry("deadline", "0.5"),
          Map.entry("fullTimeHours", "37.5"),
          Map.entry("fullTimeWeight", "60"),
          Map.entry("mostPercent", "120"),
          Map.entry("why", "Our people are seen at home"));

  @Autowired People people;
  @Autowired Web web;
  @Autowired BalanceFixture fixture;
  @Autowired Absences absences;
  @Autowired Clock clock;

  private Viewer lead;
  private Viewer amira;
  private List<Enrolment> hers;
  private Visit visit;

  @BeforeEach
  void givenAFullCaseload() {
    var organisation = people.organisation();
    lead = fixture.hire(organisation, "Joan", "Marsh", Role.TEAM_LEAD);
    amira = fixture.hire(organisation, "Amira", "Khan", Role.COORDINATOR);
    fixture.hire(organisation, "Ben", "Osei", Role.COORDINATOR);
    hers = fixture.enrol(amira, 6);
    visit = web.signIn(lead);
  }

  @Test
  void theLeadSeesWeightBesideHeadsAndWhereItComesFrom() {
    assertThat(visit.get("/balance").body())
        .containsSubsequence("Amira Khan", "Regular contact", "Risk", "Ben Osei");
    var page = visit.get("/balance/people/" + amira.staff());
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("Every 14 days: 6.5 + High risk: 3 = 9.5");
  }

  @Test
  void whoIsAwayInTheWeeksAheadCanCarryLessAndThePageSaysWhy() {
    assertThat(visit.get("/balance").body()).doesNotContain("Away on");
    var today = lead.today(clock);
    absences.enter(
        lead,
        new NewAbsence(
            new AbsenceId(UUID.randomUUID()),
            amira.staff(),
            AbsenceReason.LEAVE,
            today.plusDays(1),
            today.plusDays(42),
            new Cover(List.of(lead.staff()), null)));

    assertThat(visit.get("/balance").body())
        .contains("Away on 30 of 60 working days of the next 12 weeks (")
        .as("of 400")
        .containsPattern("data-label=\"Capacity\">200<");
    assertThat(visit.get("/balance/people/" + amira.staff()).body())
        .contains("of a capacity of 200, and 240 is the most. Away on 30 of 60 working days");
  }

  @Test
  void onlyLeadsHaveThesePagesAndOnlyOfTheirOwnOrganisation() {
    var hers = web.signIn(amira);
    for (var path : List.of("/balance", "/balance/weights", "/departures/" + lead.staff())) {
      assertThat(hers.get(path).status()).as(path).isEqualTo(404);
    }
    assertThat(hers.post("/balance/proposals", Map.of()).status()).isEqualTo(404);
    var elsewhere = web.signIn(people.viewer(people.organisation(), Role.TEAM_LEAD));
    assertThat(elsewhere.get("/balance/people/" + amira.staff()).status()).isEqualTo(404);
    assertThat(elsewhere.get("/departures/" + amira.staff()).status()).isEqualTo(404);
  }

  @Test
  void weightsAreSetAsANewVersionWithAReason() {
    var wrong = new HashMap<>(WEIGHTS);
    wrong.put("riskHigh", "lots");
    wrong.put("why", "");
    var invalid = visit.post("/balance/weights", wrong);
    assertThat(invalid.status()).isEqualTo(422);
    assertThat(invalid.body()).contains("High risk: enter points", "value=\"lots\"", "Say why");

    assertThat(visit.post("/balance/weights", WEIGHTS).status()).isEqualTo(302);
    assertThat(visit.get("/balance/weights").body())
        .contains("Version 1", "Our people are seen at home", "The standard weights");
    var stale = visit.post("/balance/weights", WEIGHTS);
    assertThat(stale.status()).isEqualTo(409);
  }

  @Test
  void aLeadSaysWhatSomeoneCanCarry() {
    var path = "/balance/people/" + amira.staff() + "/capacity";
    var form =
        Map.of(
            "version",
            "0",
            "hours",
            "18,75",
            "days",
            List.of("1", "2"),
            "takes",
            "yes",
            "languages",
            "polish, Klingonian");
    var invalid = visit.post(path, form);
    assertThat(invalid.status()).isEqualTo(422);
    assertThat(invalid.body()).contains("“Klingonian” is not a language");

    var right = new HashMap<String, Object>(form);
    right.put("languages", "polish, Urdu");
    assertThat(visit.post(path, right).status()).isEqualTo(302);
    assertThat(visit.get("/balance/people/" + amira.staff()).body())
        .contains("a capacity of 200", "value=\"Polish, Urdu\"");
    assertThat(visit.post(path, right).status()).as("a second time").isEqualTo(409);
  }

  @Test
  void aProposalIsLookedAtTickedOffAndApplied() {
    visit.post("/balance/weights", WEIGHTS);
    var at = visit.post("/balance/proposals", Map.of()).location();
    var page = visit.get(at).body();
    var keys =
        Pattern.compile("name=\"moves\" value=\"([^\"]+)\"")
            .matcher(page)
            .results()
            .map(r -> r.group(1))
            .toList();
    assertThat(keys).isNotEmpty();
    var preview = visit.post(at + "/preview", Map.of("moves", keys.subList(1, keys.size())));
    assertThat(preview.status()).isEqualTo(200);
    if (keys.size() > 1) {
      assertThat(preview.body()).contains((keys.size() - 1) + " of " + keys.size());
    }

    assertThat(visit.post(at + "/application", Map.of()).status()).isEqualTo(409);
    var applied = visit.post(at + "/application", Map.of("moves", keys));
    assertThat(visit.follow(applied).body()).contains("new coordinator");
    assertThat(visit.get(at).body()).contains("Applied by Joan Marsh");
  }

  @Test
  void anAdministratorSeesNumbersAndNoNames() {
    var administrator =
        web.signIn(fixture.hire(lead.organisation(), "Ada", "Min", Role.ADMINISTRATOR));
    var page = administrator.get("/departures/" + amira.staff());
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("<b>6</b>", "Ask Joan Marsh")
        .doesNotContain("Amira Khan-00", "Amira leaves</button>");
    var refused = administrator.post("/departures/" + amira.staff(), Map.of("when", "now"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(hers).hasSize(6);
  }

  @Test
  void aLastDayThatHasPassedIsAskedForAgain() {
    var answer =
        visit.post(
            "/departures/" + amira.staff(), Map.of("when", "later", "lastDay", "2020-01-01"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("Enter the last day, today or later");
  }
}
