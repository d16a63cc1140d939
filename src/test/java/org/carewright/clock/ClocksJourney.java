package org.carewright.clock;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.caseload.Risk;
import org.carewright.platform.PatientId;
import org.carewright.testing.Journey;
import org.carewright.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator changes a rule with open eyes; a coordinator works by a clock. */
class ClocksJourney extends Journey {

  private static final String RULE = "Contact within 2 business days of discharge";

  private static final List<String> NAMES =
      List.of(
          "Abdul Hand",
          "Tomasz Zieliński",
          "Grace Okafor",
          "Wilfred Ashdown",
          "Leila Haddad",
          "Mair Pritchard",
          "Desmond Clarke",
          "Yuki Tanaka");

  @Autowired ClockFixture fixture;
  @Autowired TestClock clock;
  @Autowired ClockRules rules;
  @Autowired PatientClocks clocks;
  @Autowired RunningOut runningOut;

  private Viewer amira;
  private PatientId patient;

  @BeforeEach
  void someoneCameHomeYesterday() {
    amira = fixture.american();
    clock.turnTo(Instant.parse("2027-02-08T15:00:00Z"));
    for (int n = 0; n < 4; n++) {
      var before = comesHome(NAMES.get(n), "long-term-conditions", Risk.MEDIUM);
      clock.forward(Duration.ofDays(2));
      fixture.reached(amira, before, clock.instant(), 9);
      var home = comesHome(NAMES.get(n + 4), "transitional-care", Risk.HIGH);
      fixture.discharged(home, clock.instant().minus(Duration.ofHours(5)));
      clock.forward(Duration.ofHours(n % 2 == 0 ? 3 : 70));
      if (n < 3) {
        fixture.reached(amira, home, clock.instant(), 12);
      }
    }
    clock.turnTo(Instant.parse("2027-03-01T15:00:00Z"));
    patient = comesHome("Rosa Beckett", "transitional-care", Risk.HIGH);
    fixture.discharged(patient, clock.instant().minus(Duration.ofHours(22)));
  }

  private PatientId comesHome(String name, String programme, Risk risk) {
    var names = name.split(" ", 2);
    var who = fixture.patient(amira, names[0], names[1]);
    fixture.enrol(amira, who, programme, risk);
    return who;
  }

  @Test
  void anAdministratorMakesANewVersionAfterALookAtWhatItWouldHaveDone() {
    signIn(fixture.colleague(amira, Role.ADMINISTRATOR));
    follow("Clocks");
    assertThat(heading("Clocks")).isVisible();
    look("clocks");
    follow(RULE);
    look("clock-rule");
    follow("New version");
    fill("Runs for", "1");
    press("See what it would have done");
    assertThat(page.getByText("Say why you make it").first()).isVisible();
    look("clock-version-invalid");
    fill("Why this change", "The hospital calls us on the day itself");
    assertThat(page.getByLabel("Tell the team lead at once")).isChecked();
    fill("Open a further task", "Ring the ward and ask who spoke with them");
    page.getByLabel("Who gets the further task").selectOption("The team lead");
    press("See what it would have done");
    assertThat(page.getByText("Clocks started")).isVisible();
    assertThat(page.getByText("Further tasks opened")).isVisible();
    look("clock-version-preview");
    press("Save the version");
    assertThat(page.getByText("Version 3 of")).isVisible();
    assertThat(page.getByText("The hospital calls us on the day itself")).isVisible();
    assertThat(page.getByText("A further task opens for the team lead: “Ring the ward"))
        .isVisible();
    look("clock-rule-new-version");
    open("/calendar");
    look("calendar");
  }

  @Test
  void aCoordinatorTriesTwiceAndTheClockStops() {
    signIn(amira);
    open("/today?all");
    assertThat(clocks(RULE).first()).isVisible();
    look("today-with-clocks");
    open("/patients/" + patient);
    assertThat(clocks(RULE).first()).isVisible();
    look("overview-with-clocks");
    tryInVain();
    tryInVain();
    open("/patients/" + patient + "/clocks");
    assertThat(page.getByText("Met by attempts")).isVisible();
    look("clocks-of-a-patient");
    open("/patients/" + patient + "/tasks");
    assertThat(page.getByText("Call after discharge").first()).isVisible();
    look("tasks-with-clocks");
    open("/patients/" + patient + "/clocks/new");
    page.getByLabel("Clock", new Page.GetByLabelOptions().setExact(true))
        .selectOption("Referral acknowledged within 5 working days");
    fill("What it is for", "Cardiology at St Mary’s");
    look("start-a-clock");
    press("Start the clock");
    assertThat(clocks("Referral acknowledged").first()).isVisible();
  }

  @Test
  void aClockRunsOutAndWhatItsRuleAsksForIsThere() {
    var lead = fixture.colleague(amira, Role.TEAM_LEAD);
    var rule =
        rules.find(amira.organisation(), "prior-authorisation-expedited").orElseThrow().rule();
    var now = LocalDateTime.ofInstant(clock.instant(), amira.zone());
    var run = clocks.start(amira, patient, rule, now, "MRI of the knee");
    signIn(amira);
    open("/patients/" + patient + "/clocks");
    assertThat(clocks(rule.name())).containsText("If it runs out, its task escalates");
    look("clock-before-its-end");

    clock.turnTo(run.due().plusSeconds(30));
    runningOut.pass();
    page.context().clearCookies();
    signIn(amira);
    open("/patients/" + patient + "/clocks");
    assertThat(clocks(rule.name())).containsText("was told at once; “Ring the payer");
    look("clock-ran-out");
    open("/patients/" + patient + "/tasks");
    assertThat(page.getByText("Ring the payer").first()).isVisible();
    look("task-of-a-clock-that-ran-out");

    page.context().clearCookies();
    signIn(lead);
    open("/notices");
    assertThat(page.getByText("has run out; you are told at once").first()).isVisible();
    look("told-at-once");
  }

  private void tryInVain() {
    open("/patients/" + patient + "/tasks");
    page.locator(".task-rows > li")
        .filter(new Locator.FilterOptions().setHasText("Call after discharge"))
        .getByRole(AriaRole.LINK)
        .filter(new Locator.FilterOptions().setHasText("Not reached"))
        .click();
    page.getByLabel("No answer").check();
    press("Note the attempt");
    assertThat(page.getByText("Noted attempt").first()).isVisible();
  }

  private Locator clocks(String rule) {
    return page.locator(".clock").filter(new Locator.FilterOptions().setHasText(rule));
  }

  private Locator heading(String name) {
    return page.getByRole(
        AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
