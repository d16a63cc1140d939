package org.carewright.patient.details;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.carewright.access.Viewer;
import org.carewright.patient.PatientDetailsBuilder;
import org.carewright.patient.Patients;
import org.carewright.patient.PersonName;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.Visit;
import org.carewright.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

@CarewrightTest
class DetailsPageTest {

  private static final Pattern BEGAN = Pattern.compile("name=\"began\" value=\"([^\"]*)\"");

  @Autowired Web web;
  @Autowired People people;
  @Autowired Patients patients;
  @Autowired JdbcClient jdbc;

  private Viewer viewer;
  private Visit visit;
  private String path;

  @BeforeEach
  void aPatient() {
    viewer = people.coordinator();
    visit = web.signIn(viewer);
    var details =
        new PatientDetailsBuilder(new PersonName(null, "Ada", "Stone"))
            .born(LocalDate.of(1957, 3, 12), false)
            .whatMatters("My garden")
            .build();
    path =
        switch (patients.register(viewer, details, UUID.randomUUID())) {
          case Patients.Registration.Registered(var id) -> "/patients/" + id;
          case Patients.Registration other -> throw new AssertionError(other);
        };
  }

  @Test
  void theDetailsAreShownAndTheLookIsRecorded() {
    assertThat(visit.get(path + "/details").body()).contains("STONE, Ada").contains("My garden");
    assertThat(
            jdbc.sql("select count(*) from audit_entry where staff_id = :staff and action = 'READ'")
                .param("staff", viewer.staff().value())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void someoneElsesPatientIsNotHere() {
    var stranger = web.signIn(people.coordinator());

    assertThat(stranger.get(path).status()).isEqualTo(404);
    assertThat(stranger.get(path + "/details").status()).isEqualTo(404);
    assertThat(stranger.get(path + "/details/edit").status()).isEqualTo(404);
    stranger.get("/patients");
    assertThat(stranger.post(path + "/details", edited(visit, Map.of())).status()).isEqualTo(404);
    assertThat(visit.get("/patients/not-an-id/details").status()).isEqualTo(404);
    assertThat(visit.get("/patients/" + UUID.randomUUID() + "/details").status()).isEqualTo(404);
  }

  @Test
  void anEditIsSavedAndSaid() {
    var answer = visit.post(path + "/details", edited(visit, Map.of("called", "Addy")));

    assertThat(answer.status()).isEqualTo(303);
    assertThat(visit.follow(answer).body()).contains("“Addy”").contains("The details are saved.");
  }

  @Test
  void aMistakeComesBackNamed() {
    var answer = visit.post(path + "/details", edited(visit, Map.of("diedon", "soon")));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("Enter the whole date of death").contains("soon");
  }

  @Test
  void twoPeopleEditingAtOnceLoseNothing() {
    var colleague = web.signIn(people.viewer(viewer.organisation(), viewer.role()));
    var ours =
        edited(
            visit, Map.of("matters", "My garden and my dog", "contact-0-value", "0113 496 0001"));
    colleague.post(
        path + "/details",
        edited(
            colleague,
            Map.of(
                "called", "Addy",
                "matters", "My roses",
                "contact-0-value", "07700 900999")));

    var answer = visit.post(path + "/details", ours);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.body())
        .contains("Sam Tester changed")
        .contains("My garden and my dog")
        .contains("My roses")
        .contains("value=\"Addy\"")
        .contains("0113 496 0001")
        .contains("07700 900999")
        .contains("name=\"version\" value=\"2\"");
  }

  /** The edit form as a browser would send it back with these changes. */
  private Map<String, String> edited(Visit who, Map<String, String> changes) {
    var page = who.get(path + "/details/edit").body();
    var began = BEGAN.matcher(page);
    var form = new HashMap<String, String>();
    form.put("given", "Ada");
    form.put("family", "Stone");
    form.put("born", "12 Mar 1957");
    form.put("matters", "My garden");
    form.put("gender", "UNKNOWN");
    form.put("interpreter", "NOT_ASKED");
    form.put("contact-0-kind", "MOBILE");
    form.put("contact-0-message", "NOT_ASKED");
    form.put("version", "1");
    form.put("began", began.find() ? HtmlUtils.htmlUnescape(began.group(1)) : "");
    form.putAll(changes);
    return form;
  }
}
