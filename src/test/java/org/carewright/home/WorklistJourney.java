package org.carewright.home;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.carewright.access.CurrentViewer;
import org.carewright.access.OrganisationId;
import org.carewright.access.Region;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.access.Workforce;
import org.carewright.caseload.Enrolment;
import org.carewright.caseload.Enrolments;
import org.carewright.caseload.Risk;
import org.carewright.task.NewTask;
import org.carewright.task.Owner;
import org.carewright.task.Priority;
import org.carewright.task.Reason;
import org.carewright.task.Source;
import org.carewright.task.TaskFixture;
import org.carewright.task.TaskKind;
import org.carewright.task.Tasks;
import org.carewright.testing.Journey;
import org.carewright.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A coordinator steers by the caseload; a lead hands out what nobody has taken on. */
@Import({TaskFixture.class, CaseloadFixture.class})
class WorklistJourney extends Journey {

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
          "Kofi Mensah");
  private static final List<String> PROGRAMMES =
      List.of("long-term-conditions", "frailty-and-falls", "community-support", "mental-health");

  @Autowired Workforce workforce;
  @Autowired CurrentViewer viewers;
  @Autowired CaseloadFixture caseload;
  @Autowired Enrolments enrolments;
  @Autowired Tasks tasks;
  @Autowired TestClock clock;

  private Viewer amira;
  private Viewer lead;

  @BeforeEach
  void aTeamAtWork() {
    var organisation =
        workforce.addOrganisation(
            "Riverside " + System.nanoTime(), Region.ENGLAND, "Europe/London", null);
    var team = workforce.addTeam(organisation, "Neighbourhood team", "Adults of the riverside");
    workforce.addTeam(organisation, "Discharge team", "Home from hospital");
    amira = hire(organisation, "Amira", "Khan", Role.COORDINATOR, "Care coordinator");
    lead = hire(organisation, "Joan", "Marsh", Role.TEAM_LEAD, "Team lead");
    var ben = hire(organisation, "Ben", "Osei", Role.COORDINATOR, "Care coordinator");
    List.of(amira, lead, ben).forEach(who -> workforce.join(who.staff(), team));
    var enrolled = new ArrayList<Enrolment>();
    for (int n = 0; n < NAMES.size(); n++) {
      var name = NAMES.get(n).split(" ", 2);
      var risk = Risk.values()[n % 3];
      var by = n % 5 == 4 ? ben : amira;
      enrolled.add(caseload.enrol(by, name[0], name[1], PROGRAMMES.get(n % 4), risk));
      clock.forward(Duration.ofDays(n % 3));
      if (n % 4 == 1) {
        var some = enrolled.get(n / 2);
        enrolments.contacted(amira, some.patient(), amira.today(clock), true);
      }
    }
    var away = enrolled.get(2);
    enrolments.pause(
        amira, away.patient(), away.id(), Tasks.LATEST, amira.today(clock).plusDays(40), "Abroad");
    for (int n = 5; n < 9; n++) {
      tasks.open(lead, unassigned(enrolled.get(n), Owner.of(team), n));
    }
  }

  @Test
  void aCoordinatorSteersByTheCaseload() {
    signIn(amira);
    open("/caseload");
    assertThat(page.getByRole(AriaRole.HEADING, named("Caseload"))).isVisible();
    look("caseload");
    open("/caseload?whose=me");

    fill("Find in this list", "okafor");
    assertThat(rows()).hasCount(1);
    assertThat(page).hasURL(Pattern.compile(".*q=okafor.*"));
    fill("Find in this list", "");
    assertThat(rows()).hasCount(12);

    page.getByLabel("Risk").selectOption("HIGH");
    assertThat(rows()).hasCount(4);
    page.getByText("Keep this view").click();
    fill("Name of the view", "High risk");
    press("Keep");
    assertThat(page.getByRole(AriaRole.LINK, named("High risk"))).isVisible();
    follow("Clear the filters");
    follow("High risk");
    assertThat(rows()).hasCount(4);
    page.goBack();
    assertThat(rows()).hasCount(12);

    page.getByLabel("Tick Hand, Abdul").check();
    page.getByLabel("Hand the ticked people over to").selectOption("Ben Osei");
    look("caseload-handover");
    press("Hand over");
    assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("is now with Ben Osei");
    assertThat(rows()).hasCount(11);
  }

  @Test
  void aLeadHandsOutWhatNobodyHasTakenOn() {
    signIn(lead);
    open("/team");
    look("team");
    follow("Hand out the work of Neighbourhood team");
    assertThat(rows()).hasCount(4);
    page.getByLabel("Tick all").check();
    page.getByLabel("Hand the ticked tasks over to").selectOption("Amira Khan");
    look("team-work");
    press("Hand over");
    assertThat(page.getByText("4 tasks are now with Amira Khan.")).isVisible();
    assertThat(page.getByText("No open work of this kind.")).isVisible();
    open("/caseload?whose=all");
    look("caseload-of-everyone");
  }

  private Locator rows() {
    return page.locator("table.worklist tbody tr");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private Viewer hire(
      OrganisationId organisation, String given, String family, Role role, String job) {
    var id =
        workforce.addStaff(
            new Workforce.NewStaff(organisation, given, family, role, job, null, null));
    return viewers.load(id).orElseThrow();
  }

  private NewTask unassigned(Enrolment enrolment, Owner owner, int n) {
    return new NewTask(
        enrolment.patient(),
        null,
        n % 2 == 0 ? TaskKind.VISIT : TaskKind.INFORMATION,
        n % 2 == 0 ? "Home visit after a fall" : "Get the discharge letter",
        new Reason("Asked for by the GP", "letter of", LocalDate.of(2026, 11, 3)),
        Source.PERSON,
        owner,
        lead.today(clock).plusDays(n - 6L),
        n == 6 ? Priority.URGENT : Priority.ROUTINE);
  }
}
