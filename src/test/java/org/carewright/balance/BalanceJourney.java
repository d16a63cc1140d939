package org.carewright.balance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.carewright.access.OrganisationId;
import org.carewright.access.Region;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.access.Workforce;
import org.carewright.caseload.Risk;
import org.carewright.cover.AbsenceId;
import org.carewright.cover.AbsenceReason;
import org.carewright.cover.Absences;
import org.carewright.cover.Cover;
import org.carewright.cover.NewAbsence;
import org.carewright.task.TaskFixture;
import org.carewright.testing.Journey;
import org.carewright.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A lead evens out caseloads, and lets a coordinator leave without leaving anyone behind. */
@Import({TaskFixture.class, BalanceFixture.class})
class BalanceJourney extends Journey {

  private static final List<String> NAMES =
      List.of(
          "Abdul Hand",
          "Rosa Beckett",
          "Tomasz Zieliński",
          "Grace Okafor",
          "Wilfred Ashdown",
          "Leila Haddad",
          "Mair Pritchard",
          "Desmond Clarke",
          "Yuki Tanaka",
          "Sheila Entwistle",
          "Patrick O’Rourke",
          "Nadia Rahman",
          "Ivy Thistlethwaite-Montgomery",
          "Kofi Mensah",
          "Agnes Byrne",
          "Samuel Adeyemi");

  @Autowired Workforce workforce;
  @Autowired BalanceFixture fixture;
  @Autowired Absences absences;
  @Autowired LoadPolicies policies;
  @Autowired Capacities capacities;
  @Autowired TestClock clock;

  private OrganisationId organisation;
  private Viewer lead;
  private Viewer amira;
  private Viewer ben;

  @BeforeEach
  void aTeamOutOfBalance() {
    organisation =
        workforce.addOrganisation(
            "Riverside " + System.nanoTime(), Region.ENGLAND, "Europe/London", null);
    lead = fixture.hire(organisation, "Joan", "Marsh", Role.TEAM_LEAD);
    amira = fixture.hire(organisation, "Amira", "Khan", Role.COORDINATOR);
    ben = fixture.hire(organisation, "Ben", "Osei", Role.COORDINATOR);
    var cleo = fixture.hire(organisation, "Cleo", "Wright", Role.COORDINATOR);
    for (int n = 0; n < NAMES.size(); n++) {
      var name = NAMES.get(n).split(" ", 2);
      var by = n % 5 == 4 ? ben : n % 8 == 5 ? cleo : amira;
      fixture.enrol(by, name[0], name[1], Risk.values()[(n + 1) % 3]);
    }
    setFullTime("45");
    capacities.set(
        lead,
        new Capacity(
            cleo.staff(), 0, new BigDecimal("22.5"), List.of(1, 2, 3), true, null, List.of("pl")));
  }

  @Test
  void aProposalIsPreviewedOneMoveTakenOffAndApplied() {
    signIn(lead);
    open("/team");
    follow("Balance");
    assertThat(page.getByRole(AriaRole.HEADING, named("Balance"))).isVisible();
    look("balance");
    follow("Amira Khan");
    assertThat(page.getByText("Every 14 days: 6.5 + High risk: 3").first()).isVisible();
    look("person");
    follow("Balance");
    follow("Weights");
    look("weights");
    open("/balance");

    press("Propose a fairer split");
    assertThat(page.getByRole(AriaRole.HEADING, named("A fairer split"))).isVisible();
    look("proposal");
    var moves = page.locator("input[name=moves]");
    var all = moves.count();
    moves.first().uncheck();
    press("Show the effect of what is ticked");
    assertThat(page.getByText((all - 1) + " of " + all + " people move").first()).isVisible();
    assertThat(page.locator("input[name=moves]").first()).not().isChecked();
    look("proposal-one-off");
    press("Apply the ticked moves");
    assertThat(page.getByRole(AriaRole.STATUS).first())
        .containsText((all - 1) + " people have a new coordinator");
    look("balance-after");

    var monday = lead.today(clock).plusDays(7);
    absences.enter(
        lead,
        new NewAbsence(
            new AbsenceId(UUID.randomUUID()),
            ben.staff(),
            AbsenceReason.LEAVE,
            monday,
            monday.plusDays(13),
            new Cover(List.of(amira.staff()), null)));
    open("/balance");
    assertThat(page.getByText("Away on 10 of 60 working days")).isVisible();
    look("balance-away");
  }

  @Test
  void aCoordinatorLeavesAndNobodyIsLeftBehind() {
    setFullTime("200");
    signIn(lead);
    open("/balance");
    follow("Amira Khan");
    follow("Plan their leaving");
    assertThat(page.getByText("Who takes on these people?")).isVisible();
    look("leaves");
    press("Share them out fairly");
    assertThat(page.getByText("Loads now and after").first()).isVisible();
    look("leaves-shared-out");

    page.getByLabel("At the end of their last day").check();
    page.locator("#lastDay").fill(lead.today(clock).plusDays(9).toString());
    press("Amira leaves");
    assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("leaves at the end of");
    look("leaves-planned");
    press("Take the plan back");

    press("Share them out fairly");
    page.getByLabel("Now", new Page.GetByLabelOptions().setExact(true)).check();
    press("Amira leaves");
    assertThat(page.getByRole(AriaRole.STATUS).first())
        .containsText("Amira Khan has left and can no longer sign in");
    assertThat(rows().filter(new Locator.FilterOptions().setHasText("Amira Khan"))).hasCount(0);
    look("balance-after-leaving");
  }

  @Test
  void whoDoesNotFitStaysUntilThereIsRoom() {
    setFullTime("30");
    signIn(lead);
    open("/departures/" + amira.staff());
    press("Share them out fairly");
    assertThat(page.getByText("They do not fit.")).isVisible();
    assertThat(page.getByRole(AriaRole.BUTTON, named("Amira leaves"))).hasCount(0);
    look("leaves-no-room");
  }

  private void setFullTime(String points) {
    var now = policies.current(organisation);
    policies.set(
        lead,
        new LoadPolicy(
            now.version(),
            now.contact(),
            now.riskMedium(),
            now.riskHigh(),
            now.need(),
            now.visit(),
            now.interpreter(),
            now.deadline(),
            now.fullTimeHours(),
            new BigDecimal(points),
            now.mostPercent(),
            "Half of the week is for the groups",
            null));
  }

  private Locator rows() {
    return page.locator("table.balance-table tbody tr");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
