package org.carewright.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.Visit;
import org.carewright.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarewrightTest
class RulePagesTest {

  @Autowired ClockFixture fixture;
  @Autowired ClockRules rules;
  @Autowired Web web;

  private Viewer amira;
  private Visit administrator;

  @BeforeEach
  void anAdministrator() {
    amira = fixture.american();
    administrator = web.signIn(fixture.colleague(amira, Role.ADMINISTRATOR));
  }

  @Test
  void administratorsAndLeadsSeeTheRulesOthersDoNot() {
    var page = administrator.get("/clocks");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("Contact within 2 business days of discharge")
        .contains("https://www.cms.gov/files/document/mln908628")
        .contains("Used in United States")
        .contains("New clock");
    var lead = web.signIn(fixture.colleague(amira, Role.TEAM_LEAD));
    assertThat(lead.get("/clocks").body()).doesNotContain("New clock");
    assertThat(lead.get("/clocks/tcm-contact").body()).doesNotContain("Switch off");
    assertThat(lead.get("/clocks/tcm-contact/versions/new").status()).isEqualTo(404);
    assertThat(lead.post("/clocks/tcm-contact/switch", Map.of("on", "false")).status())
        .isEqualTo(404);
    assertThat(web.signIn(amira).get("/clocks").status()).isEqualTo(404);
    assertThat(administrator.get("/clocks/no-such-clock").status()).isEqualTo(404);
  }

  @Test
  void aNewVersionIsPreviewedThenSaved() {
    var form = fields("tcm-contact");
    form.put("amount", "3");
    form.put("change", "Agreed with the hospital");
    form.put("step", "preview");
    var preview = administrator.post("/clocks/tcm-contact/versions", form);
    assertThat(preview.status()).isEqualTo(200);
    assertThat(preview.body()).contains("What it would have done").contains("As it holds now");
    assertThat(version("tcm-contact")).isEqualTo(2);

    form.put("step", "save");
    var saved = administrator.post("/clocks/tcm-contact/versions", form);
    assertThat(saved.location()).isEqualTo("/clocks/tcm-contact");
    assertThat(administrator.get("/clocks/tcm-contact").body())
        .contains("Version 3")
        .contains("3 working days")
        .contains("Agreed with the hospital");

    assertThat(administrator.post("/clocks/tcm-contact/versions", form).status())
        .as("made from a version that no longer holds")
        .isEqualTo(409);
  }

  @Test
  void whatDoesNotFitTogetherIsSaid() {
    var form = fields("tcm-contact");
    form.put("amount", "none");
    form.put("link", "javascript:alert(1)");
    form.put("change", "");
    form.put("success", "TASK");
    form.remove("regions");
    var answer = administrator.post("/clocks/tcm-contact/versions", form);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Enter how long it runs")
        .contains("begins with https://")
        .contains("Say why you make it")
        .contains("ends with its own task")
        .contains("Choose at least one region");
    assertThat(version("tcm-contact")).isEqualTo(2);
  }

  @Test
  void whatHappensWhenItRunsOutIsChosenPreviewedAndSaid() {
    var form = fields("reconciliation");
    form.put("tellsLead", "yes");
    form.put("followUp", "Ring the ward’s pharmacist");
    form.put("followUpFor", "LEAD");
    form.put("change", "Agreed with the hospital");
    form.put("step", "preview");
    assertThat(administrator.post("/clocks/reconciliation/versions", form).body())
        .contains("Team lead told at once")
        .contains("Further tasks opened");
    form.put("step", "save");
    administrator.post("/clocks/reconciliation/versions", form);
    assertThat(administrator.get("/clocks/reconciliation").body())
        .contains("escalates as the policy says for severe harm.")
        .contains("The team lead is told at once, without waiting for the policy.")
        .contains("A further task opens for the team lead: “Ring the ward’s pharmacist”.")
        .contains("If it runs out, its task escalates, the team lead is told at once and");
    var again = administrator.get("/clocks/reconciliation/versions/new").body();
    assertThat(again).contains("Ring the ward’s pharmacist");
    assertThat(RuleForm.of(rule("reconciliation")).tellsLead()).isEqualTo("yes");
  }

  @Test
  void onlyAClockOfMonthsStartsAnew() {
    var form = fields("reconciliation");
    form.put("course", "STARTS_ANEW");
    form.put("change", "Why not");
    var answer = administrator.post("/clocks/reconciliation/versions", form);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("starts with the month, and only such a one");
    form.remove("course");
    assertThat(administrator.post("/clocks/reconciliation/versions", form).body())
        .contains("Choose what becomes of it");
  }

  @Test
  void anOrganisationAddsItsOwnClock() {
    var form = fields("referral-acknowledged");
    form.put("name", "Letter answered within 2 working days");
    form.put("change", "The board decided so");
    form.put("version", "");
    var added = administrator.post("/clocks", form);
    assertThat(added.location()).isEqualTo("/clocks/letter-answered-within-2-working-days");
    assertThat(administrator.post("/clocks", form).body()).contains("of this name already");
    assertThat(administrator.get("/clocks").body()).contains("Letter answered within 2");
    var elsewhere = web.signIn(fixture.colleague(fixture.american(), Role.ADMINISTRATOR));
    assertThat(elsewhere.get("/clocks").body()).doesNotContain("Letter answered within 2");
  }

  @Test
  void aRuleIsSwitchedOffAndOn() {
    administrator.post("/clocks/ccm/switch", Map.of("on", "false"));
    assertThat(administrator.get("/clocks/ccm").body()).contains("Switched off");
    administrator.post("/clocks/ccm/switch", Map.of("on", "true"));
    assertThat(administrator.get("/clocks/ccm").body()).contains("Starts clocks.");
  }

  private int version(String code) {
    return rule(code).version();
  }

  private ClockRule rule(String code) {
    return rules.find(amira.organisation(), code).orElseThrow().rule();
  }

  private Map<String, Object> fields(String code) {
    var form = RuleForm.of(rules.find(amira.organisation(), code).orElseThrow().rule());
    var fields = new HashMap<String, Object>();
    fields.put("name", RuleForm.text(form.name()));
    fields.put("source", RuleForm.text(form.source()));
    fields.put("link", RuleForm.text(form.link()));
    fields.put("start", RuleForm.text(form.start()));
    fields.put("programmes", form.programmes() == null ? List.of() : form.programmes());
    fields.put("success", RuleForm.text(form.success()));
    fields.put("attempts", RuleForm.text(form.attempts()));
    fields.put("amount", RuleForm.text(form.amount()));
    fields.put("unit", RuleForm.text(form.unit()));
    fields.put("whose", RuleForm.text(form.whose()));
    fields.put("warnHours", RuleForm.text(form.warnHours()));
    fields.put("work", RuleForm.text(form.work()));
    fields.put("title", RuleForm.text(form.title()));
    fields.put("atEnd", RuleForm.text(form.atEnd()));
    fields.put("course", RuleForm.text(form.course()));
    if (form.tellsLead() != null) {
      fields.put("tellsLead", form.tellsLead());
    }
    fields.put("followUp", RuleForm.text(form.followUp()));
    fields.put("followUpFor", RuleForm.text(form.followUpFor()));
    fields.put("harm", RuleForm.text(form.harm()));
    fields.put("regions", form.regions() == null ? List.of() : form.regions());
    fields.put("duty", RuleForm.text(form.duty()));
    fields.put("version", String.valueOf(form.version()));
    return fields;
  }
}
