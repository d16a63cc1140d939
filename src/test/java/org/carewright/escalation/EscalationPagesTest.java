package org.carewright.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carewright.escalation.EscalationFixture.TUESDAY;
import static org.carewright.escalation.EscalationFixture.at;

import java.util.HashMap;
import java.util.Map;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.escalation.EscalationFixture.Cast;
import org.carewright.platform.PatientId;
import org.carewright.task.Owner;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.TestClock;
import org.carewright.testing.Visit;
import org.carewright.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarewrightTest
class EscalationPagesTest {

  @Autowired Escalation escalation;
  @Autowired EscalationFixture fixture;
  @Autowired TestClock clock;
  @Autowired Web web;

  Cast cast;
  PatientId patient;

  @BeforeEach
  void workThatEscalatedToTheLead() {
    cast = fixture.cast();
    patient = fixture.patient(cast.owner());
    fixture.task(cast.owner(), patient, Owner.of(cast.owner().staff()));
    clock.turnTo(at(TUESDAY.plusDays(2), 9, 1));
    escalation.pass();
  }

  private Visit visit(Viewer viewer) {
    return web.signIn(viewer);
  }

  @Test
  void theLeadSeesWhatIsOpenWhoWasToldAndWhoIsNext() {
    var page = visit(cast.lead()).get("/escalations").body();
    assertThat(page)
        .contains(
            "BECKETT, Rosa",
            "Telephone review",
            "was due Tue 2 Mar 2027",
            "Amira Khan",
            "Team lead told",
            "Thu 4 Mar 2027, 09:01",
            "Joan Marsh, not seen yet",
            "Then the supervisor, Mon 8 Mar 2027, 09:00.");
    assertThat(visit(cast.lead()).get("/escalations?level=supervisor").body())
        .doesNotContain("BECKETT");
  }

  @Test
  void theNamedSupervisorSeesItTooAndOthersDoNot() {
    assertThat(visit(cast.boss()).get("/escalations").body()).contains("BECKETT");
    var entry = "href=\"/escalations\"";
    assertThat(visit(cast.boss()).get("/today").body()).as("a coordinator").contains(entry);
    assertThat(visit(cast.owner()).get("/today").body()).doesNotContain(entry);
    assertThat(visit(cast.owner()).get("/escalations").status()).isEqualTo(404);
    assertThat(visit(cast.owner()).get("/escalation").status()).isEqualTo(404);
    assertThat(visit(fixture.castWithoutPolicy().lead()).get("/escalations").body())
        .doesNotContain("BECKETT");
  }

  @Test
  void theOwnersTodaySaysWhoElseKnows() {
    assertThat(visit(cast.owner()).get("/today?all").body()).contains("Lead told");
  }

  @Test
  void aPolicyIsTriedOutWithoutBeingKept() {
    var lead = visit(cast.lead());
    assertThat(lead.get("/escalation").body()).contains("To name the supervisor", "Joan Marsh");
    var form = form();
    form.put("routine-supervisor", "1 day");
    var tried = lead.post("/escalation/preview", form);
    assertThat(tried.status()).isEqualTo(200);
    assertThat(tried.body()).contains("What this would do right now", "Not saved", "as supervisor");
    assertThat(lead.get("/escalation").body()).contains("3 days").doesNotContain("as supervisor");
  }

  @Test
  void aPolicyIsSavedAsAVersionWithItsReason() {
    var administrator =
        visit(fixture.hire(cast.organisation(), "Ada", "Min", Role.ADMINISTRATOR, null));
    var form = form();
    form.put("routine-lead", "4 hours");
    form.put("why", "The lead wants to know the same day");
    assertThat(administrator.post("/escalation", form).status()).isIn(302, 303);
    assertThat(administrator.get("/escalation").body())
        .contains("Version 2", "The lead wants to know the same day", "Ada Min", "4 hours");
    var late = administrator.post("/escalation", form);
    assertThat(late.status()).as("made from version 1").isEqualTo(409);
    assertThat(late.body()).contains("Someone has changed the policy since you opened it");
  }

  @Test
  void aPolicyThatMakesNoSenseComesBackWithWhatWasEntered() {
    var form = form();
    form.put("severe-owner", "soon");
    form.put("urgent-supervisor", "1 hour");
    form.put("supervisor", cast.team().toString());
    var answer = visit(cast.lead()).post("/escalation", form);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains(
            "Severe harm, owner: enter hours or days",
            "Urgent: the supervisor cannot be told before the one before",
            "Choose a person from the list",
            "Say why it changes",
            "value=\"soon\"");
  }

  private Map<String, String> form() {
    var form = new HashMap<>(PolicyForm.of(Policy.usual()).fields());
    form.put("supervisor", cast.boss().staff().toString());
    form.put("version", "1");
    return form;
  }
}
