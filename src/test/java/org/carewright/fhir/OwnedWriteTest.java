package org.carewright.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carewright.fhir.FhirFixture.id;
import static org.carewright.fhir.FhirFixture.patient;

import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.fhir.FhirFixture.Client;
import org.carewright.testing.Answer;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing is written beside the module that owns it. */
@CarewrightTest
class OwnedWriteTest {

  private static final String JSON = "application/fhir+json";

  @Autowired FhirFixture fhir;
  @Autowired People people;
  @Autowired Web web;

  private final String ada = id();
  private Viewer coordinator;
  private Client client;

  @BeforeEach
  void aPatient() {
    coordinator = people.coordinator();
    fhir.load(coordinator, patient(ada, "Okafor", "Ada"));
    client = fhir.client(coordinator, "system/*.cruds");
  }

  @Test
  void aPatientIsRegisteredAndChangedThroughItsModule() {
    var ben = id();
    var extension = "{\"url\":\"http://hospital.example/mrn\",\"valueString\":\"7\"}";
    var sent =
        patient(ben, "Hale", "Ben")
            .replace("\"gender\"", "\"extension\":[" + extension + "],\"gender\"");
    assertThat(send("PUT", "/Patient/" + ben, sent).status()).isEqualTo(201);
    assertThat(client.get("/Patient/" + ben).body()).contains(extension);
    var visit = web.signIn(coordinator);
    assertThat(visit.get("/patients/" + ben).body()).contains("HALE, Ben");

    var changed = send("PUT", "/Patient/" + ben, sent.replace("Hale", "Hall"));
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.header("ETag")).isEqualTo("W/\"2\"");
    assertThat(visit.get("/patients/" + ben).body()).contains("HALL, Ben");

    assertThat(send("POST", "/Patient", patient("x", "Young", "Eve")).status()).isEqualTo(201);
    assertThat(client.get("/Patient?name=young").body()).contains("\"total\":1");
    assertThat(send("PUT", "/Patient/short", patient("short", "Hale", "Ben")).status())
        .isEqualTo(422);
    assertThat(client.send("DELETE", "/Patient/" + ben, null).status()).isEqualTo(422);
  }

  @Test
  void someoneElseIsNotWrittenOverAPatient() {
    var other = patient(ada, "Nobody", "Ada").replace("1950-02-03", "2001-01-01");
    assertThat(send("PUT", "/Patient/" + ada, other).status()).isEqualTo(422);
    assertThat(client.get("/Patient/" + ada).body()).contains("Okafor");
  }

  @Test
  void professionalsRegisterNobody() {
    var professional =
        fhir.client(people.viewer(people.organisation(), Role.PROFESSIONAL), "system/*.cruds");
    var id = id();
    assertThat(
            professional
                .send("PUT", "/Patient/" + id, patient(id, "Hale", "Ben"), "Content-Type", JSON)
                .status())
        .isEqualTo(403);
  }

  @Test
  void whatAModuleKeepsToItselfIsRefusedWithItsReason() {
    var plan =
        """
        {"resourceType":"CarePlan","id":"p-%s","status":"active","intent":"plan",\
        "subject":{"reference":"Patient/%s"}}\
        """
            .formatted(ada, ada);
    var refused = send("PUT", "/CarePlan/p-" + ada, plan);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("business-rule", "Carewright keeps care plans itself");
    assertThat(client.get("/CarePlan/p-" + ada).status()).isEqualTo(404);
    var metadata = client.get("/metadata").body();
    assertThat(interactions(metadata, "CarePlan")).contains("\"read\"").doesNotContain("update");
    assertThat(interactions(metadata, "Observation"))
        .contains("create", "update", "patch", "delete");
  }

  private static String interactions(String metadata, String type) {
    var begins = metadata.indexOf("\"type\":\"" + type + "\"");
    return metadata.substring(begins, metadata.indexOf("]", begins));
  }

  private Answer send(String method, String path, String body) {
    return client.send(method, path, body, "Content-Type", JSON);
  }
}
