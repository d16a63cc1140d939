package org.carewright.patient.details;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.Visit;
import org.carewright.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@CarewrightTest
class RegistrationPageTest {

  @Autowired Web web;
  @Autowired People people;

  private Viewer viewer;
  private Visit visit;

  @BeforeEach
  void signIn() {
    viewer = people.coordinator();
    visit = web.signIn(viewer);
  }

  @Test
  void aFilledFormRegistersAndLeadsToThePatient() {
    var answer =
        visit.post(
            "/patients",
            form(
                Map.of(
                    "given",
                    "Ada",
                    "family",
                    "Stone",
                    "born",
                    "12/03/1957",
                    "contact-0-kind",
                    "MOBILE",
                    "contact-0-value",
                    "07700 900123",
                    "contact-0-message",
                    "YES",
                    "preferred",
                    "0",
                    "carer-0-value",
                    "Jo Stone",
                    "carer-0-relationship",
                    "daughter")));

    assertThat(answer.status()).isEqualTo(303);
    assertThat(visit.get(answer.location() + "/details").body())
        .contains("STONE, Ada")
        .contains("12 Mar 1957")
        .contains("07700 900123")
        .contains("We may leave a message")
        .contains("Jo Stone");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "given||Enter a given name or a family name",
        "born||Enter a date of birth",
        "born|31/02/1957|Enter the date of birth with the whole year",
        "born|1 Jan 2999|Enter the date of birth with the whole year",
        "national|943 476 5918|This is no valid NHS number",
        "contact-0-value|12|Enter a phone number",
        "carer-0-value|Jo|Say who they are to the patient",
      })
  void whatIsWrongIsNamedAndWhatWasTypedIsKept(String field, String typed, String message) {
    var form = form(Map.of("given", "Ada", "family", "", "born", "1957", "matters", "My dog"));
    form.put(field, typed == null ? "" : typed);

    var answer = visit.post("/patients", form);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("There is a problem").contains(message).contains("My dog");
  }

  @Test
  void aPossibleDuplicateIsShownBeforeSaving() {
    visit.post("/patients", form(Map.of("given", "Ada", "family", "Stone", "born", "1957-03-12")));
    var again = form(Map.of("given", "Ada", "family", "Stones", "born", "12 Mar 1957"));

    var asked = visit.post("/patients", again);
    again.put("confirmed", "yes");
    var confirmed = visit.post("/patients", again);

    assertThat(asked.status()).isEqualTo(409);
    assertThat(asked.body()).contains("STONE, Ada").contains("same date of birth");
    assertThat(confirmed.status()).isEqualTo(303);
  }

  @Test
  void aTakenNhsNumberLeadsToItsPatientButOnlyForThoseWhoMaySeeThem() {
    var number = "401 023 2137";
    var first = form(Map.of("given", "Ada", "family", "Stone", "born", "1957", "national", number));
    var second = form(Map.of("given", "Eva", "family", "Hill", "born", "1990", "national", number));
    visit.post("/patients", first);

    var ours = visit.post("/patients", second);
    var theirs = web.signIn(people.coordinator());
    theirs.get("/patients/new");
    var hidden = theirs.post("/patients", second);

    assertThat(ours.status()).isEqualTo(422);
    assertThat(ours.body()).contains("STONE, Ada");
    assertThat(hidden.status()).isEqualTo(422);
    assertThat(hidden.body()).contains("cannot be used").doesNotContain("STONE");
  }

  @Test
  void aFormSentTwiceRegistersOnce() {
    var form = form(Map.of("given", "Ada", "family", "Twice", "born", "1957-03-12"));

    var first = visit.post("/patients", form);
    var second = visit.post("/patients", form);

    assertThat(second.status()).isEqualTo(303);
    assertThat(second.location()).isEqualTo(first.location());
  }

  @Test
  void rowsCanBeAddedWithoutJavaScript() {
    var form = form(Map.of("given", "Ada", "contact-0-value", "07700 900123"));
    form.put("change", "add-contact");

    var answer = visit.post("/patients", form);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("contact-1-value").contains("07700 900123");
  }

  @Test
  void onlyThoseWhoCoordinateRegisterPatients() {
    var professional = web.signIn(people.viewer(viewer.organisation(), Role.PROFESSIONAL));

    assertThat(professional.get("/patients/new").status()).isEqualTo(403);
    professional.get("/patients");
    assertThat(professional.post("/patients", form(Map.of("given", "Ada"))).status())
        .isEqualTo(403);
  }

  private static Map<String, String> form(Map<String, String> values) {
    var form = new HashMap<>(values);
    form.put("token", UUID.randomUUID().toString());
    return form;
  }
}
