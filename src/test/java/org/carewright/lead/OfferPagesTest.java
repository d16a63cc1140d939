package org.carewright.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.caseload.Enrolment;
import org.carewright.platform.PatientId;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.Visit;
import org.carewright.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CarewrightTest
class OfferPagesTest {

  @Autowired LeadFixture fixture;
  @Autowired Offers offers;
  @Autowired Web web;
  @Autowired JdbcClient jdbc;

  Viewer amira;
  Viewer ben;
  PatientId patient;
  Enrolment enrolment;
  Visit atRiverside;
  Visit atHilltop;

  @BeforeEach
  void givenAnEnrolmentHereAndACoordinatorElsewhere() {
    amira = fixture.hire(fixture.organisation("Riverside"), "Amira", "Osei", Role.COORDINATOR);
    ben = fixture.hire(fixture.organisation("Hilltop"), "Ben", "Okoro", Role.COORDINATOR);
    patient = fixture.patientOf(amira);
    enrolment = fixture.enrol(amira, patient, "community-support");
    atRiverside = web.signIn(amira);
    atHilltop = web.signIn(ben);
  }

  @Test
  void aFormThatLacksSomethingComesBackWithWhatIsMissing() {
    var form = Map.of("candidate", "", "effectiveOn", "soon", "note", "Knows her well");
    var answer = atRiverside.post(transfers(), form);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Choose a person", "Enter the day from which it holds", "Knows her well");
  }

  @Test
  void theDisclosureIsDecidedInAStepOfItsOwn() {
    var without = atRiverside.post(transfers(), wanted(""));
    assertThat(without.status()).isEqualTo(422);
    assertThat(without.body()).contains("cannot see this person yet");
    assertThat(atHilltop.get("/patients/" + patient).status()).isEqualTo(404);

    assertThat(atRiverside.post(transfers(), wanted("yes")).status()).isEqualTo(303);
    assertThat(atHilltop.get("/patients/" + patient).status()).isEqualTo(200);
    assertThat(trail()).contains("Let Ben Okoro, Hilltop");
  }

  @Test
  void theInboxCountsListsAndAnswersInPlaceAndAuditsWhomItNames() {
    atRiverside.post(transfers(), wanted("yes"));
    var inbox = atHilltop.get("/offers");
    assertThat(inbox.body()).contains("ROWNTREE, Ada", "Amira", "Decline and tell Amira Osei");
    assertThat(inbox.body()).containsPattern("Offers</span><span class=\"count\">1</span>");
    assertThat(trail()).contains("Listed among the offers");

    var without = atHilltop.post(path("/refusal"), Map.of("reason", "OTHER"));
    assertThat(without.status()).isEqualTo(422);
    assertThat(without.body()).contains("Say a little more");

    var no = Map.of("reason", "CASELOAD_FULL", "back", "/patients/" + patient);
    var path = path("/refusal");
    var declined = atHilltop.post(path, no);
    assertThat(declined.status()).isEqualTo(303);
    assertThat(declined.location()).as("the patient is hidden again").isEqualTo("/offers");
    assertThat(atHilltop.follow(declined).body()).contains("Amira Osei has it on Today");
    assertThat(atHilltop.post(path, no).status()).as("sent twice").isEqualTo(303);
    assertThat(atHilltop.get("/patients/" + patient).status()).isEqualTo(404);
    assertThat(atRiverside.get("/today?all").body())
        .contains("Decide again who takes Community support", "Ben Okoro declined");
    assertThat(atRiverside.get("/offers").body()).contains("My caseload is full");
  }

  @Test
  void aStaleAnswerSaysWhoDidWhat() {
    atRiverside.post(transfers(), wanted("yes"));
    fixture.alsoRegisteredWith(ben, patient);
    var acceptance = path("/acceptance");
    atRiverside.post(path("/withdrawal"), Map.of());
    var late = atHilltop.post(acceptance, Map.of());
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.body()).contains("Amira Osei", "taken back by Amira Osei");
  }

  @Test
  void theSecondToOfferTheSameIsToldOfTheFirst() {
    assertThat(atRiverside.post(transfers(), wanted("yes")).status()).isEqualTo(303);
    var second = atRiverside.post(transfers(), wanted("yes"));
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.body()).contains("Offered Community support to Ben Okoro");
  }

  @Test
  void closingTheTaskLeadsToTheOfferInstead() {
    atRiverside.post(transfers(), wanted("yes"));
    var task =
        jdbc.sql(
                """
                select id from task where patient_id = :patient and owner_staff_id = :ben
                  and ended_at is null\
                """)
            .param("patient", patient.value())
            .param("ben", ben.staff().value())
            .query(UUID.class)
            .single();
    var path = "/patients/" + patient + "/tasks/" + task + "/closure";
    assertThat(atHilltop.fragment(path).body()).contains("Open the offer", path("\""));
    assertThat(atHilltop.post(path, Map.of("choice", "DONE")).status()).isEqualTo(409);
  }

  @Test
  void acceptingTwiceIsNoConflictAndTheBannerChanges() {
    atRiverside.post(transfers(), wanted("yes"));
    var acceptance = path("/acceptance");
    assertThat(atHilltop.get("/patients/" + patient).body()).contains("<b>Amira Osei, Riverside");
    assertThat(atHilltop.post(acceptance, Map.of()).status()).isEqualTo(303);
    assertThat(atHilltop.post(acceptance, Map.of()).status()).isEqualTo(303);
    assertThat(atHilltop.get("/patients/" + patient).body()).contains("<b>Ben Okoro, Hilltop");
  }

  @Test
  void beforeEnrollingWhoeverCoordinatesAlreadyIsShownAndThatIsAudited() {
    fixture.alsoRegisteredWith(ben, patient);
    var form = atHilltop.get("/patients/" + patient + "/enrolments/new").body();
    assertThat(form)
        .contains("Someone coordinates already", "Amira Osei", "Riverside", "01632 960 4")
        .contains("/patients/" + patient + "/lead");
    assertThat(trail()).contains("Was shown who coordinates already");
    var stranger =
        web.signIn(
            fixture.hire(fixture.organisation("Elsewhere"), "Mo", "Quill", Role.COORDINATOR));
    assertThat(stranger.get("/patients/" + patient + "/enrolments/new").status()).isEqualTo(404);
    assertThat(stranger.get("/patients/" + patient + "/lead").status()).isEqualTo(404);
  }

  @Test
  void whoDoesNotCoordinateReadsWhoLeadsButProposesNobody() {
    var nurse = fixture.hire(amira.organisation(), "Nia", "Bell", Role.PROFESSIONAL);
    jdbc.sql(
            """
            insert into relationship (patient_id, id, staff_id, basis, started_at)
            values (:patient, :id, :staff, 'CARE_TEAM', now())\
            """)
        .param("patient", patient.value())
        .param("id", UUID.randomUUID())
        .param("staff", nurse.staff().value())
        .update();
    var visit = web.signIn(nurse);
    assertThat(visit.get("/patients/" + patient + "/lead").body())
        .contains("Amira Osei")
        .doesNotContain("name=\"candidate\"");
    assertThat(visit.get(transfers() + "/new").status()).isEqualTo(404);
    assertThat(visit.get("/offers").status()).isEqualTo(404);
    var proposed =
        visit.post(
            "/patients/" + patient + "/lead/proposals",
            Map.of("candidate", amira.staff(), "effectiveOn", fixture.today(amira)));
    assertThat(proposed.status()).isEqualTo(422);
  }

  private Map<String, Object> wanted(String disclosed) {
    var form = new HashMap<String, Object>();
    form.put("id", UUID.randomUUID());
    form.put("candidate", ben.staff());
    form.put("effectiveOn", fixture.today(amira));
    if (!disclosed.isEmpty()) {
      form.put("disclosed", disclosed);
    }
    return form;
  }

  private String transfers() {
    return "/patients/" + patient + "/enrolments/" + enrolment.id() + "/offers";
  }

  private String path(String noun) {
    return "/patients/" + patient + "/offers/" + offers.list(amira, patient).getFirst().id() + noun;
  }

  private String trail() {
    return String.join(
        "\n",
        jdbc.sql("select what from audit_entry where patient_id = :patient")
            .param("patient", patient.value())
            .query(String.class)
            .list());
  }
}
