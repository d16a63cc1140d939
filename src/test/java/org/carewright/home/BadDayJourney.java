package org.carewright.home;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.carewright.access.CurrentViewer;
import org.carewright.access.OrganisationId;
import org.carewright.access.Region;
import org.carewright.access.Role;
import org.carewright.access.TeamId;
import org.carewright.access.Viewer;
import org.carewright.access.Workforce;
import org.carewright.caseload.Risk;
import org.carewright.platform.PatientId;
import org.carewright.task.Deadline;
import org.carewright.task.Harm;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Ten overdue, two of them by severe clocks, and a colleague away: worked to zero by keyboard. */
@Import({TaskFixture.class, CaseloadFixture.class})
class BadDayJourney extends Journey {

  private static final Instant BEFORE = Instant.parse("2026-11-09T09:00:00Z");
  private static final Instant MORNING = Instant.parse("2026-11-23T09:00:00Z");
  private static final List<String> ENROLLED =
      List.of("Abdul Hand", "Rosa Beckett", "Grace Okafor", "Leila Haddad", "Desmond Clarke");
  private static final List<String> OTHERS =
      List.of("Yuki Tanaka", "Ivy Thistlethwaite-Montgomery", "Kofi Mensah");

  @Autowired Workforce workforce;
  @Autowired CurrentViewer viewers;
  @Autowired CaseloadFixture caseload;
  @Autowired TaskFixture patients;
  @Autowired Tasks tasks;
  @Autowired TestClock clock;

  private Viewer amira;
  private Viewer lead;

  @BeforeEach
  void aBadMorning() {
    clock.turnTo(BEFORE);
    var organisation =
        workforce.addOrganisation(
            "Hillside " + System.nanoTime(), Region.ENGLAND, "Europe/London", null);
    var team = workforce.addTeam(organisation, "Hillside team", null);
    amira = hire(organisation, team, "Amira", "Khan", Role.COORDINATOR);
    lead = hire(organisation, team, "Grace", "Mbeki", Role.TEAM_LEAD);
    for (int n = 0; n < ENROLLED.size(); n++) {
      var name = ENROLLED.get(n).split(" ", 2);
      caseload.enrol(amira, name[0], name[1], "community-support", Risk.values()[n % 3]);
    }
    for (int n = 0; n < OTHERS.size(); n++) {
      open(OTHERS.get(n), Owner.of(amira.staff()), "Call about the new medicine", 12 - n, null);
    }
    for (var name : List.of("Mair Pritchard", "Wilfred Ashdown")) {
      open(name, Owner.of(amira.staff()), "Call after discharge", 4, discharged());
    }
    for (var name : List.of("Tomasz Zieliński", "Sheila Entwistle")) {
      open(name, Owner.of(team), "Ben’s call: how did the first week go", 3, null);
    }
    clock.turnTo(MORNING);
    signIn(amira);
    open("/today");
  }

  @Test
  void aCoordinatorWorksTheListToZeroByKeyboard() {
    assertThat(tile("Overdue")).hasText("10");
    assertThat(rows().nth(0)).containsText("ran out");
    assertThat(rows().nth(1)).containsText("ran out");
    look("bad-day");

    tabToTheList();
    page.keyboard().press("w");
    assertThat(rows().first()).containsText("Overdue clock, severe harm 4000 + 4 days overdue 40");
    assertThat(rows().first()).containsText("(policy 1, as shipped)");
    look("bad-day-why");

    act("d");
    page.keyboard().press("Space");
    type("Tab", "Space", "Tab");
    page.keyboard().type("12");
    page.keyboard().press("Tab");
    page.keyboard().type("Home, tired, has all her tablets");
    look("bad-day-spoke");
    page.keyboard().press("Enter");
    assertThat(tile("Overdue")).hasText("9");

    act("n");
    type("Space", "Enter");
    assertThat(page.locator(".work-lately")).containsText("Called in the last 8 hours 1");
    assertThat(page.locator(".work-lately")).containsText("Amira Khan tried at");

    // The rest that can wait is put off at once; what is left is done one by one.
    assertThat(rows().first()).containsText("Grace");
    assertThat(page.locator("[data-row] :focus")).hasCount(1);
    for (int n = 0; n < 3; n++) {
      type("x", "ArrowDown");
    }
    look("bad-day-ticked");
    tabTo(".batch-later button >> nth=0");
    page.keyboard().press("Enter");
    assertThat(page.locator(".notice")).containsText("3 tasks are now due");
    while (overdue() > 1) {
      var left = overdue();
      focusTheList();
      act("d");
      type("Space", "Enter");
      assertThat(tile("Overdue")).not().hasText(String.valueOf(left));
    }
    assertThat(page.locator("#overdue")).hasCount(0);

    open("/today?view=unassigned");
    assertThat(rows()).hasCount(2);
    focusTheList();
    act("h");
    page.keyboard().type("Amira");
    type("Tab", "Enter");
    assertThat(rows()).hasCount(1);
    look("bad-day-not-taken");
  }

  @Test
  void oneOrdersOnesOwnDayByKeysAndByDragging() {
    focusTheList();
    var first = rows().nth(0).locator(".work-name").innerText();
    var fourth = rows().nth(3).locator(".work-name").innerText();
    type("ArrowDown", "ArrowDown", "ArrowDown", "t");
    assertThat(page.locator("#by-hand")).containsText("First, in your order");
    assertThat(rows().nth(0)).containsText(fourth);
    Assertions.assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo(fourth);

    rows().nth(5).locator(".row-order > summary").dragTo(rows().nth(0));
    assertThat(page.locator("section:has(#by-hand) [data-row]")).hasCount(2);
    assertThat(rows().nth(1)).containsText(fourth);
    look("own-order");
    press("Back to the computed order");
    assertThat(rows().nth(0)).containsText(first);
  }

  @Test
  void aLeadTriesOtherPointsOnAList() {
    page.context().clearCookies();
    signIn(lead);
    open("/today/order");
    look("order");
    fill("High risk", "0");
    fill("Each day overdue", "100");
    page.getByLabel("Try it on the list of").selectOption("Amira Khan");
    press("Show the effect");
    assertThat(page.locator(".effect")).containsText("rows would move in the list of Amira Khan");
    look("order-effect");
    fill("Why should the order change?", "Old work piles up");
    press("Save for everyone");
    assertThat(page.locator(".notice")).containsText("policy 2");
    assertThat(page.locator(".versions")).containsText("Old work piles up");
    look("order-saved");
  }

  private Locator rows() {
    return page.locator(".work:not(.work-lately) [data-row]");
  }

  private Locator tile(String label) {
    return page.locator(".tile", new Page.LocatorOptions().setHasText(label))
        .locator(".tile-count");
  }

  private int overdue() {
    return Integer.parseInt(tile("Overdue").innerText());
  }

  /** Presses the key of an action and waits for its form to have the focus. */
  private void act(String key) {
    assertThat(page.locator("[data-row] :focus")).hasCount(1);
    page.keyboard().press(key);
    assertThat(page.locator(".task-panel :focus")).hasCount(1);
  }

  private void focusTheList() {
    rows().first().locator("[data-row-link]").focus();
  }

  private void tabToTheList() {
    tabTo("[data-row-link] >> nth=0");
  }

  private void tabTo(String selector) {
    for (int n = 0; n < 200; n++) {
      if ((boolean) page.locator(selector).evaluate("e => e === document.activeElement")) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("The Tab key does not lead to " + selector);
  }

  private void type(String... keys) {
    for (var key : keys) {
      page.keyboard().press(key);
      if (key.equals("ArrowDown") || key.length() == 1) {
        continue;
      }
      page.waitForTimeout(20);
    }
  }

  private static Deadline discharged() {
    var since = Instant.parse("2026-11-17T15:00:00Z");
    var ends = since.plus(Duration.ofDays(2));
    var warn = ends.minus(Duration.ofHours(12));
    return new Deadline(
        "Contact within 2 working days of discharge", since, ends, warn, Harm.SEVERE);
  }

  private void open(
      String name, Owner owner, String title, int daysAgo, @Nullable Deadline deadline) {
    var parts = name.split(" ", 2);
    PatientId patient = patients.patientOf(amira, parts[0], parts[1]);
    tasks.open(
        amira,
        new NewTask(
                patient,
                null,
                TaskKind.CONTACT,
                title,
                new Reason(
                    "Agreed at the last contact",
                    "call on Thu 5 Nov 2026: something has changed",
                    LocalDate.of(2026, 11, 5)),
                Source.PERSON,
                owner,
                LocalDate.of(2026, 11, 23).minusDays(daysAgo),
                Priority.ROUTINE)
            .with(deadline, null));
  }

  private Viewer hire(OrganisationId at, TeamId team, String given, String family, Role role) {
    var id =
        workforce.addStaff(
            new Workforce.NewStaff(at, given, family, role, role.label(), null, null));
    workforce.join(id, team);
    return viewers.load(id).orElseThrow();
  }
}
