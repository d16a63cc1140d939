package org.carewright.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.caseload.Programmes;
import org.carewright.caseload.Risk;
import org.carewright.platform.PatientId;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CarewrightTest
class ClockRulesTest {

  private static final Instant DISCHARGE = Instant.parse("2026-06-01T15:00:00Z");

  @Autowired ClockFixture fixture;
  @Autowired ClockRules rules;
  @Autowired Programmes programmes;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;

  private Viewer amira;
  private Viewer administrator;

  @BeforeEach
  void anOrganisation() {
    clock.turnTo(DISCHARGE.plus(Duration.ofHours(1)));
    amira = fixture.american();
    administrator = fixture.colleague(amira, Role.ADMINISTRATOR);
  }

  @Test
  void aRunningClockKeepsTheVersionThatStartedIt() {
    var first = comesHome();
    oneDayOnly();
    var second = comesHome();
    assertThat(run(first).due()).isEqualTo("2026-06-04T04:00:00Z");
    assertThat(run(first).rule().shipped()).isTrue();
    assertThat(run(second).due()).isEqualTo("2026-06-03T04:00:00Z");
    assertThat(run(second).rule().version()).isEqualTo(3);

    fixture.tried(amira, first, clock.instant());
    fixture.tried(amira, first, clock.instant());
    assertThat(run(first).how()).as("two attempts, as its version says").isNotNull();
  }

  @Test
  void anotherOrganisationsVersionChangesNothingHere() {
    oneDayOnly();
    var elsewhere = fixture.american();
    assertThat(rules.find(elsewhere.organisation(), "tcm-contact").orElseThrow().rule().version())
        .isEqualTo(2);
    assertThat(rules.versions(elsewhere.organisation(), "tcm-contact")).hasSize(2);
    assertThat(rules.versions(amira.organisation(), "tcm-contact")).hasSize(3);
  }

  @Test
  void theSameVersionIsAddedOnce() {
    oneDayOnly();
    assertThat(rules.add(administrator, version("1", 3))).isFalse();
  }

  @Test
  void whatIsSwitchedOffStartsNoClocksAndStopsNone() {
    var first = comesHome();
    rules.turn(administrator, "tcm-contact", false);
    var second = comesHome();
    assertThat(run(first).isRunning()).isTrue();
    assertThat(fixture.run(amira, second, "tcm-contact")).isEmpty();
    rules.turn(administrator, "tcm-contact", true);
    assertThat(fixture.run(amira, comesHome(), "tcm-contact")).isPresent();
  }

  @Test
  void aVersionIsNeverChanged() {
    assertThatThrownBy(
            () -> jdbc.sql("update clock_rule set amount = 9 where code = 'tcm-contact'").update())
        .hasMessageContaining("clock_rule");
    assertThatThrownBy(() -> jdbc.sql("delete from clock_rule").update())
        .hasMessageContaining("clock_rule");
  }

  private PatientId comesHome() {
    var patient = fixture.patient(amira);
    fixture.enrol(amira, patient, "transitional-care", Risk.LOW);
    fixture.discharged(patient, DISCHARGE);
    return patient;
  }

  private ClockRun run(PatientId patient) {
    return fixture.run(amira, patient, "tcm-contact").orElseThrow();
  }

  private void oneDayOnly() {
    assertThat(rules.add(administrator, version("1", 3))).isTrue();
  }

  private ClockRule version(String amount, int version) {
    var form = RuleForm.of(rules.find(amira.organisation(), "tcm-contact").orElseThrow().rule());
    var changed =
        new RuleForm(
            form.name(),
            form.source(),
            form.link(),
            form.start(),
            form.programmes(),
            form.risks(),
            form.success(),
            form.attempts(),
            form.minutes(),
            amount,
            form.unit(),
            form.whose(),
            form.warnHours(),
            form.work(),
            form.title(),
            form.atEnd(),
            form.course(),
            form.tellsLead(),
            form.followUp(),
            form.followUpFor(),
            form.harm(),
            List.of("US"),
            form.duty(),
            "Agreed with the hospital",
            1);
    var read = RuleReading.of(changed, "tcm-contact", version, programmes.list(), clock.instant());
    assertThat(read.errors().list()).isEmpty();
    return java.util.Objects.requireNonNull(read.rule());
  }
}
