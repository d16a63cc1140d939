package org.carewright.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carewright.fhir.FhirFixture.id;
import static org.carewright.fhir.FhirFixture.patient;

import ca.uhn.fhir.context.FhirContext;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import org.carewright.access.AccessTokens;
import org.carewright.access.Role;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.TestClock;
import org.carewright.testing.Web;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarewrightTest
class AccessTest {

  @Autowired FhirFixture fhir;
  @Autowired People people;
  @Autowired Web web;
  @Autowired AccessTokens tokens;
  @Autowired TestClock clock;

  @Test
  void withoutACredentialOnlyWhatTellsOfTheInterfaceAnswers() {
    var nobody = web.anonymous();
    assertThat(nobody.get("/fhir/metadata").status()).isEqualTo(200);
    assertThat(nobody.get("/fhir/.well-known/smart-configuration").status()).isEqualTo(200);
    for (var path :
        List.of(
            "", "/", "/Patient", "/Patient/1", "/Patient/1/_history", "/Nonsense", "/a/b/c/d/e")) {
      for (var method : List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD")) {
        var answer =
            nobody.send(nobody.request("/fhir" + path).method(method, BodyPublishers.noBody()));
        assertThat(answer.status()).as(method + " " + path).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.body()).isEqualTo(method.equals("HEAD") ? "" : answer.body());
        assertThat(answer.header("Set-Cookie")).isEmpty();
      }
    }
  }

  @Test
  void aBrowserAtTheDoorIsShownTheGuide() {
    var visit = web.signIn(people.coordinator());
    var answer = visit.send(visit.request("/fhir").header("Accept", "text/html,*/*;q=0.8").GET());
    assertThat(answer.location()).isEqualTo("/account/fhir");
    assertThat(visit.get("/account/fhir").body())
        .contains("/fhir/Patient?name=", "Authorization: Bearer TOKEN");
  }

  @Test
  void aSignedInPersonsSessionOpensNothingHere() {
    var visit = web.signIn(people.coordinator());
    assertThat(visit.get("/fhir/Patient").status()).isEqualTo(401);
  }

  @Test
  void aTokenDoesWhatItsScopesSay() {
    var coordinator = people.coordinator();
    var ada = id();
    fhir.load(coordinator, patient(ada, "Okafor", "Ada"));

    var reader = fhir.client(coordinator, "system/Patient.r");
    assertThat(reader.get("/Patient/" + ada).status()).isEqualTo(200);
    assertThat(reader.get("/Patient?name=oka").status()).isEqualTo(403);
    assertThat(reader.get("/Observation/" + ada).status()).isEqualTo(403);
    assertThat(reader.get("/Observation/" + ada).body()).contains("system/Observation.r");
  }

  @Test
  void aRevokedTokenOpensNothingAtOnce() {
    var coordinator = people.coordinator();
    var client = fhir.client(coordinator);
    assertThat(client.get("/Patient").status()).isEqualTo(200);

    tokens.revoke(coordinator.staff(), tokens.list(coordinator.staff()).getFirst().id());
    assertThat(client.get("/Patient").status()).isEqualTo(401);
  }

  @Test
  void aTokenEndsOnItsDay() {
    var coordinator = people.coordinator();
    var client = fhir.client(coordinator);
    clock.forward(Duration.ofDays(2));
    assertThat(client.get("/Patient").status()).isEqualTo(401);
  }

  @Test
  void administratorsSeeNoPatients() {
    var coordinator = people.coordinator();
    var ada = id();
    fhir.load(coordinator, patient(ada, "Okafor", "Ada"));
    var administrator = fhir.client(people.viewer(coordinator.organisation(), Role.ADMINISTRATOR));

    assertThat(administrator.get("/Patient/" + ada).status()).isEqualTo(404);
    assertThat(administrator.get("/Patient?_id=" + ada).body()).contains("\"total\":0");
  }

  @Test
  void whatIsNotServedSaysSo() {
    var client = fhir.client(people.coordinator());

    assertThat(client.get("/Nonsense").status()).isEqualTo(404);
    assertThat(client.get("/Patient/1/2/3/4").status()).isEqualTo(404);
    var wrong = client.send("DELETE", "/metadata", null);
    assertThat(wrong.status()).isEqualTo(405);
    assertThat(wrong.header("Allow")).contains("GET");
    for (var answer : List.of(client.get("/Nonsense"), wrong, client.get("/Patient/a%20b"))) {
      assertThat(answer.status()).isBetween(400, 499);
      assertThat(answer.body()).contains("OperationOutcome");
      assertThat(answer.header("Content-Type")).startsWith("application/fhir+json");
    }
    assertThat(client.get("//Patient").body()).contains("OperationOutcome");
  }

  @Test
  void theCapabilityStatementIsOneAndNamesWhatIsThere() {
    var json = web.anonymous().get("/fhir/metadata").body();
    var statement =
        FhirContext.forR4Cached().newJsonParser().parseResource(CapabilityStatement.class, json);

    var patient =
        statement.getRestFirstRep().getResource().stream()
            .filter(resource -> resource.getType().equals("Patient"))
            .findFirst()
            .orElseThrow();
    assertThat(patient.getInteraction())
        .extracting(one -> one.getCode().toCode())
        .contains("read", "vread", "history-instance", "search-type", "create", "update", "patch");
    assertThat(patient.getSearchParam()).extracting(one -> one.getName()).contains("family", "_id");
  }
}
