package org.carewright.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carewright.fhir.FhirFixture.id;
import static org.carewright.fhir.FhirFixture.observation;
import static org.carewright.fhir.FhirFixture.patient;

import java.util.List;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.fhir.FhirFixture.Client;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Create, update and delete of what no module owns. */
@CarewrightTest
class WriteTest {

  private static final String JSON = "application/fhir+json";

  @Autowired FhirFixture fhir;
  @Autowired People people;
  @Autowired JdbcClient jdbc;

  private final String ada = id();
  private final String weight = "w-" + id();
  private Viewer coordinator;
  private Client client;
  private Client stranger;

  @BeforeEach
  void aPatient() {
    coordinator = people.coordinator();
    fhir.load(coordinator, patient(ada, "Okafor", "Ada"));
    client = fhir.client(coordinator, "system/*.cruds");
    stranger = fhir.client(people.coordinator(), "system/*.cruds");
  }

  @Test
  void whatIsCreatedIsGivenAnIdAndStandsInTheTrail() {
    var created = client.send("POST", "/Observation", weighing("70.50"), "Content-Type", JSON);

    assertThat(created.status()).as(created.body()).isEqualTo(201);
    assertThat(created.header("ETag")).isEqualTo("W/\"1\"");
    var place = created.header("Location");
    assertThat(place).contains("/fhir/Observation/").endsWith("/_history/1");
    assertThat(created.body()).contains("\"value\":70.50", "\"versionId\":\"1\"");
    assertThat(client.get(place.substring(place.indexOf("/Observation"))).status()).isEqualTo(200);
    assertThat(trail("CREATED")).isEqualTo(1);
    assertThat(client.get("/Observation?patient=" + ada).body()).contains("\"total\":1");
  }

  @Test
  void anUpdateReplacesAndKeepsWhatWas() {
    assertThat(put(weighing("70")).status()).isEqualTo(201);
    var changed = put(weighing("71"));

    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.header("ETag")).isEqualTo("W/\"2\"");
    assertThat(client.get(path() + "/_history/1").body()).contains("\"value\":70");
    assertThat(client.get(path()).body()).contains("\"value\":71");
    assertThat(put(weighing("71")).header("ETag")).as("nothing changed").isEqualTo("W/\"2\"");
    assertThat(trail("CHANGED")).isEqualTo(2);
  }

  @Test
  void extensionsNobodyHereKnowsSurvive() {
    var own = "{\"url\":\"http://hospital.example/ward\",\"valueString\":\"Übel 7\"}";
    put(
        weighing("70")
            .replace("{\"resourceType\"", "{\"extension\":[" + own + "],\"resourceType\""));

    assertThat(client.get(path()).body()).contains(own);
  }

  @Test
  void whoReadAnOlderVersionDoesNotOverwriteANewerOne() {
    put(weighing("70"));
    assertThat(put(weighing("71"), "If-Match", "W/\"1\"").status()).isEqualTo(200);
    assertThat(put(weighing("72"), "If-Match", "W/\"1\"").status()).isEqualTo(412);
    assertThat(put(weighing("72"), "If-None-Match", "*").status()).isEqualTo(412);
    assertThat(put(weighing("72"), "If-Match", "soon").status()).isEqualTo(400);
    assertThat(client.send("DELETE", path(), null, "If-Match", "W/\"1\"").status()).isEqualTo(412);
    assertThat(client.get(path()).body()).contains("\"value\":71");
  }

  @Test
  void whatIsDeletedIsGoneButKeptAndMayComeAgain() {
    put(weighing("70"));
    assertThat(client.send("DELETE", path(), null).status()).isEqualTo(204);

    assertThat(client.get(path()).status()).isEqualTo(410);
    assertThat(client.get(path() + "/_history/1").body()).contains("\"value\":70");
    assertThat(client.get("/Observation?_id=" + weight).body()).contains("\"total\":0");
    assertThat(client.send("DELETE", path(), null).status()).as("again").isEqualTo(204);
    assertThat(client.send("DELETE", "/Observation/none", null).status()).isEqualTo(404);

    var again = put(weighing("73"));
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.header("ETag")).isEqualTo("W/\"3\"");
    put(weighing("74"));
    assertThat(client.get(path() + "/_history").body()).contains("\"total\":4");
  }

  @Test
  void anotherOrganisationWritesNothingToThePatient() {
    put(weighing("70"));
    var before = client.get(path() + "/_history").body();

    for (var answer :
        List.of(
            stranger.send("POST", "/Observation", weighing("1"), "Content-Type", JSON),
            stranger.send("PUT", path(), weighing("1"), "Content-Type", JSON),
            stranger.send("DELETE", path(), null),
            stranger.send(
                "PUT", "/Patient/" + ada, patient(ada, "Okafor", "Ada"), "Content-Type", JSON))) {
      assertThat(answer.status()).isIn(403, 404, 422);
      assertThat(answer.body()).contains("OperationOutcome").doesNotContain("70,", "Okafor");
    }
    assertThat(client.get(path() + "/_history").body()).isEqualTo(before);
    assertThat(stranger.get("/Patient/" + ada).status()).isEqualTo(404);
  }

  @Test
  void aResourceStaysInTheRecordOfItsPatient() {
    var ben = id();
    fhir.load(coordinator, patient(ben, "Hale", "Ben"));
    put(weighing("70"));

    var moved = put(weighing("70").replace(ada, ben));
    assertThat(moved.status()).isEqualTo(422);
    assertThat(client.get(path()).body()).contains(ada);
  }

  @Test
  void whatNamesAPatientOneMayNotSeeIsNotTaken() {
    var group =
        """
        {"resourceType":"Group","id":"g-%s","type":"person","actual":true,\
        "member":[{"entity":{"reference":"Patient/%s"}}]}\
        """
            .formatted(ada, ada);
    var path = "/Group/g-" + ada;
    assertThat(stranger.send("PUT", path, group, "Content-Type", JSON).status()).isEqualTo(422);
    assertThat(client.send("PUT", path, group, "Content-Type", JSON).status()).isEqualTo(201);
    var mine = group.replaceAll(",\"member.*", "}");
    assertThat(stranger.send("PUT", path, mine, "Content-Type", JSON).status()).isEqualTo(403);
    assertThat(stranger.send("DELETE", path, null).status()).isEqualTo(404);
  }

  @Test
  void whatIsNoFhirOrNotOfTheAddressIsRefused() {
    for (var body :
        List.of(
            "",
            "{",
            "[]",
            "{}",
            "null",
            weighing("70") + "x",
            weighing("70").replace("final", "finished"),
            weighing("70").replace("\"status\":\"final\",", ""),
            weighing("70").replace("\"status\"", "\"states\""),
            weighing("70").replace(weight, "other"),
            patient(weight, "Okafor", "Ada"))) {
      var answer = put(body);
      assertThat(answer.status()).as(body).isEqualTo(400);
      assertThat(answer.body()).contains("OperationOutcome");
    }
    assertThat(put("{\"a\":".repeat(5_000)).status()).isEqualTo(400);
    assertThat(put(weighing("1" + "0".repeat(300))).status()).isEqualTo(400);
    assertThat(put(weighing("70"), "Content-Type", "text/plain").status()).isEqualTo(415);
    assertThat(put(weighing("70").replace("Patient/" + ada, "Patient/nobody")).status())
        .isEqualTo(422);
    assertThat(client.get(path()).status()).isEqualTo(404);
  }

  @Test
  void aProgramWritesOnlyWhatItsScopesAllow() {
    put(weighing("70"));
    var updates = fhir.client(coordinator, "system/Observation.ru");
    var other = "/Observation/x-" + weight;

    assertThat(updates.send("POST", "/Observation", weighing("1"), "Content-Type", JSON).status())
        .isEqualTo(403);
    assertThat(updates.send("DELETE", path(), null).status()).isEqualTo(403);
    var blind = fhir.client(coordinator, "system/Observation.u");
    var blindly = blind.send("PATCH", path(), "[]", "Content-Type", "application/json-patch+json");
    assertThat(blindly.status()).isEqualTo(200);
    assertThat(blindly.body()).as("without the scope to read").isEmpty();
    assertThat(updates.send("PUT", path(), weighing("71"), "Content-Type", JSON).status())
        .isEqualTo(200);
    var creating = weighing("71").replace(weight, "x-" + weight);
    assertThat(updates.send("PUT", other, creating, "Content-Type", JSON).status())
        .as("to create by updating needs the scope to create")
        .isEqualTo(403);
    assertThat(client.get(other).status()).isEqualTo(404);
    assertThat(
            updates
                .send("PUT", "/Observation?_id=" + weight, weighing("72"), "Content-Type", JSON)
                .status())
        .as("a condition is a search")
        .isEqualTo(403);
  }

  @Test
  void safetyOfficersChangeNothing() {
    var officer =
        fhir.client(
            people.viewer(coordinator.organisation(), Role.SAFETY_OFFICER), "system/*.cruds");
    for (var body :
        List.of(
            weighing("70"),
            "{\"resourceType\":\"Organization\",\"id\":\"%s\",\"name\":\"x\"}".formatted(weight))) {
      var type = body.contains("Organization") ? "/Organization/" : "/Observation/";
      assertThat(officer.send("PUT", type + weight, body, "Content-Type", JSON).status())
          .isEqualTo(403);
    }
  }

  @Test
  void aClientSaysWhatItWantsBack() {
    assertThat(put(weighing("70"), "Prefer", "return=minimal").body()).isEmpty();
    assertThat(put(weighing("71"), "Prefer", "return=OperationOutcome").body())
        .contains("OperationOutcome", "information");
    assertThat(put(weighing("72"), "Prefer", "return=representation").body()).contains("72");
  }

  @Test
  void aNumberBeyondAllMeasureIsKept() {
    assertThat(put(weighing("1e999")).status()).isEqualTo(201);
    assertThat(client.get(path()).body()).contains("\"value\":1e999");
  }

  @Test
  void xmlIsTakenToo() {
    var xml =
        """
        <Observation xmlns="http://hl7.org/fhir"><id value="%s"/><status value="final"/>\
        <code><text value="Weight"/></code><subject><reference value="Patient/%s"/></subject>\
        </Observation>\
        """
            .formatted(weight, ada);
    assertThat(put(xml, "Content-Type", "application/fhir+xml").status()).isEqualTo(201);
    assertThat(client.get(path()).body()).contains("\"text\":\"Weight\"");
    assertThat(put("<Observation", "Content-Type", "application/fhir+xml").status()).isEqualTo(400);
  }

  @Test
  void aReferenceByThisServersAddressIsKeptWithoutIt() {
    var base = client.get("/metadata").body().replaceAll(".*\"url\":\"([^\"]*/fhir)\".*", "$1");
    put(weighing("70").replace("Patient/" + ada, base + "/Patient/" + ada));

    assertThat(client.get(path()).body()).contains("\"reference\":\"Patient/" + ada + "\"");
  }

  private org.carewright.testing.Answer put(String body, String... headers) {
    var all = new java.util.ArrayList<>(List.of(headers));
    if (!all.contains("Content-Type")) {
      all.addAll(List.of("Content-Type", JSON));
    }
    return client.send("PUT", path(), body, all.toArray(String[]::new));
  }

  private String path() {
    return "/Observation/" + weight;
  }

  private String weighing(String value) {
    return observation(weight, ada, "29463-7", "2026-05-01").replace("70.5", value);
  }

  private long trail(String action) {
    return jdbc.sql(
            """
            select count(*) from audit_entry where patient_id = cast(:patient as uuid)
              and action = :action and what like '%by FHIR'\
            """)
        .param("patient", ada)
        .param("action", action)
        .query(Long.class)
        .single();
  }
}
