package org.carewright.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carewright.fhir.FhirFixture.id;
import static org.carewright.fhir.FhirFixture.patient;

import ca.uhn.fhir.context.FhirContext;
import java.util.Arrays;
import org.carewright.access.Viewer;
import org.carewright.fhir.FhirFixture.Client;
import org.carewright.testing.Answer;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.Web;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarewrightTest
class BatchTest {

  private static final String JSON = "application/fhir+json";

  @Autowired FhirFixture fhir;
  @Autowired People people;
  @Autowired Web web;

  private final String ada = id();
  private final String number = id();
  private final String urn = "urn:uuid:" + id();
  private Viewer coordinator;
  private Client client;

  @BeforeEach
  void aPatient() {
    coordinator = people.coordinator();
    fhir.load(coordinator, patient(ada, "Okafor", "Ada"));
    client = fhir.client(coordinator, "system/*.cruds");
  }

  @Test
  void entriesReferToOneAnotherWhateverTheirOrder() {
    var answer =
        bundle(
            "transaction",
            entry("GET", "Flag?identifier=" + number, "", "", ""),
            entry("POST", "Flag", "", flag(urn), ""),
            entry("POST", "Patient", urn, patient("x", "Hale", "Ben"), ""));

    var entries = read(answer).getEntry();
    assertThat(entries)
        .extracting(one -> one.getResponse().getStatus())
        .containsExactly("200 OK", "201 Created", "201 Created");
    var ben = entries.get(2).getResponse().getLocation().replaceAll(".*/Patient/(.*)/_his.*", "$1");
    assertThat(entries.get(1).getResponse().getEtag()).isEqualTo("W/\"1\"");
    assertThat(((Bundle) entries.get(0).getResource()).getTotal()).as("read last").isEqualTo(1);
    assertThat(client.get("/Flag?patient=" + ben).body()).contains("\"total\":1");
  }

  @Test
  void oneThatFailsTakesAllBackAndIsNamed() {
    var answer =
        bundle(
            "transaction",
            entry("POST", "Flag", "", flag("Patient/" + ada), ""),
            entry("POST", "Flag", "", flag("Patient/" + id()), ""));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("OperationOutcome", "Entry 2, POST Flag");
    assertThat(found()).contains("\"total\":0");
    for (var wrong :
        new String[] {
          entry("POST", "Nonsense", "", "{}", ""),
          entry("POST", "Flag", "", "{\"resourceType\":\"Flag\"}", ""),
          entry("JUMP", "Flag", "", "", ""),
          entry("POST", "", "", "", ""),
          entry("DELETE", "Flag/none", "", "", ""),
          entry("POST", "Flag", "", flag(urn), ""),
          entry("POST", "Flag", "", flag("Patient?identifier=" + number), "")
        }) {
      var refused =
          bundle("transaction", entry("POST", "Flag", "", flag("Patient/" + ada), ""), wrong);
      assertThat(refused.status()).as(wrong).isBetween(400, 499);
      assertThat(refused.body()).as(wrong).contains("Entry 2, ");
      assertThat(found()).contains("\"total\":0");
    }
  }

  @Test
  void conditionsAreKeptInATransaction() {
    var once = "\"ifNoneExist\":\"identifier=" + number + "\",";
    var first = bundle("transaction", entry("POST", "Flag", urn, flag("Patient/" + ada), once));
    assertThat(first.status()).as(first.body()).isEqualTo(200);
    var second =
        bundle(
            "transaction",
            entry("POST", "Flag", urn, flag("Patient/" + ada), once),
            entry(
                "PUT",
                "List/l-" + ada,
                "",
                """
                {"resourceType":"List","id":"l-%s","status":"current","mode":"working",\
                "entry":[{"item":{"reference":"%s"}},{"item":{"reference":"Flag?identifier=%s"}}]}\
                """
                    .formatted(ada, urn, number),
                ""));
    assertThat(second.status()).as(second.body()).isEqualTo(200);
    assertThat(read(second).getEntry().getFirst().getResponse().getStatus()).startsWith("200");
    assertThat(found()).contains("\"total\":1");
    assertThat(client.get("/List/l-" + ada).body()).doesNotContain("urn:", "?");

    var late =
        bundle(
            "transaction",
            entry(
                "PUT",
                "Flag?identifier=" + number,
                "",
                flag("Patient/" + ada),
                "\"ifMatch\":\"W/\\\"9\\\"\","));
    assertThat(late.status()).isEqualTo(412);
    var deleted = bundle("transaction", entry("DELETE", "Flag?identifier=" + number, "", "", ""));
    assertThat(deleted.status()).as(deleted.body()).isEqualTo(200);
    assertThat(found()).contains("\"total\":0");
  }

  @Test
  void nothingIsWrittenTwiceInOneTransaction() {
    var put =
        entry(
            "PUT",
            "Flag/f-" + ada,
            "",
            flag("Patient/" + ada).replace("\"Flag\"", "\"Flag\",\"id\":\"f-" + ada + "\""),
            "");
    assertThat(bundle("transaction", put, put).status()).isEqualTo(400);
    assertThat(client.get("/Flag/f-" + ada).status()).isEqualTo(404);
  }

  @Test
  void theEntriesOfABatchStandEachForItself() {
    var answer =
        bundle(
            "batch",
            entry("POST", "Flag", "", flag("Patient/" + ada), ""),
            entry("POST", "Flag", "", flag("Patient/" + id()), ""),
            entry("GET", "Patient/" + ada, "", "", ""),
            entry("GET", "Patient/" + id(), "", "", ""));

    var entries = read(answer).getEntry();
    assertThat(entries)
        .extracting(one -> one.getResponse().getStatus().substring(0, 3))
        .containsExactly("201", "422", "200", "404");
    assertThat(entries.get(1).getResponse().getOutcome()).isNotNull();
    assertThat(found()).contains("\"total\":1");
  }

  @Test
  void aTaskMayComeInATransaction() {
    var task =
        """
        {"resourceType":"Task","status":"requested","intent":"order",\
        "description":"Ring about the wound","for":{"reference":"Patient/%s"}}\
        """
            .formatted(ada);
    var answer =
        bundle(
            "transaction",
            entry("POST", "Task", "", task, ""),
            entry("POST", "Flag", "", flag("Patient/" + ada), ""));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(web.signIn(coordinator).get("/today").body()).contains("Ring about the wound");
    assertThat(client.get("/Task?patient=" + ada).body()).contains("\"total\":1");
  }

  @Test
  void eachEntryNeedsItsScope() {
    var reader = fhir.client(coordinator, "system/Patient.r system/Flag.r");
    var body = json("batch", entry("POST", "Flag", "", flag("Patient/" + ada), ""));
    assertThat(reader.send("POST", "", body, "Content-Type", JSON).body()).contains("403");
    assertThat(found()).contains("\"total\":0");
  }

  @Test
  void whatIsNoBatchIsRefused() {
    for (var body :
        new String[] {
          "",
          "{",
          "[]",
          "{\"resourceType\":\"Patient\"}",
          "{\"resourceType\":\"Bundle\"}",
          "{\"resourceType\":\"Bundle\",\"type\":\"history\"}",
          json("transaction", "7"),
          json("transaction", "{}"),
          json("batch", "null")
        }) {
      assertThat(client.send("POST", "", body, "Content-Type", JSON).status())
          .as(body)
          .isIn(400, 404, 405, body.contains("batch") ? 200 : 400);
    }
  }

  private Answer bundle(String type, String... entries) {
    return client.send("POST", "", json(type, entries), "Content-Type", JSON);
  }

  private static String json(String type, String... entries) {
    return "{\"resourceType\":\"Bundle\",\"type\":\"%s\",\"entry\":[%s]}"
        .formatted(type, String.join(",", Arrays.asList(entries)));
  }

  private static Bundle read(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return FhirContext.forR4Cached().newJsonParser().parseResource(Bundle.class, answer.body());
  }

  private static String entry(
      String method, String url, String fullUrl, String resource, String more) {
    return "{%s%s\"request\":{%s\"method\":\"%s\",\"url\":\"%s\"}}"
        .formatted(
            fullUrl.isEmpty() ? "" : "\"fullUrl\":\"" + fullUrl + "\",",
            resource.isEmpty() ? "" : "\"resource\":" + resource + ",",
            more,
            method,
            url);
  }

  private String found() {
    return client.get("/Flag?identifier=" + number).body();
  }

  private String flag(String patient) {
    return """
    {"resourceType":"Flag","identifier":[{"system":"http://x.example","value":"%s"}],\
    "status":"active","code":{"text":"Falls"},"subject":{"reference":"%s"}}\
    """
        .formatted(number, patient);
  }
}
