package org.carewright.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carewright.fhir.FhirFixture.id;
import static org.carewright.fhir.FhirFixture.observation;
import static org.carewright.fhir.FhirFixture.patient;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carewright.access.Relationships;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.fhir.FhirFixture.Client;
import org.carewright.platform.PatientId;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What stands beside the charts but names patients is seen by who sees every one of them. */
@CarewrightTest
class SharedSightTest {

  private static final List<String> NAMING =
      List.of(
          "Group",
          "Provenance",
          "AuditEvent",
          "List",
          "Appointment",
          "Person",
          "Linkage",
          "Schedule");

  @Autowired FhirFixture fhir;
  @Autowired People people;
  @Autowired Relationships relationships;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  private final String ada = id();
  private final String ben = id();
  private final String weight = "w-" + id();
  private final Map<String, String> ids = new LinkedHashMap<>();
  private Viewer coordinator;
  private Client all;
  private Client half;
  private Client none;

  @BeforeEach
  void resourcesThatNameAdaAndBen() {
    coordinator = people.coordinator();
    NAMING.forEach(type -> ids.put(type, "n-" + id()));
    ids.put("Organization", "n-" + id());
    load("first");
    load("second");
    all = fhir.client(coordinator);
    var other = people.viewer(people.organisation(), Role.PROFESSIONAL);
    transaction.executeWithoutResult(tx ->
        relationships.open(
            new PatientId(UUID.fromString(ada)), other.staff(), Relationships.Basis.CARE_TEAM));
    half = fhir.client(other);
    none = fhir.client(people.viewer(coordinator.organisation(), Role.SAFETY_OFFICER));
  }

  private void load(String version) {
    fhir.load(
        coordinator,
        patient(ada, "Okafor", "Ada"),
        patient(ben, "Hale", "Ben"),
        observation(weight, ben, "29463-7", "2026-05-01"),
        of("Organization", "\"name\":\"Hospital\",\"alias\":[\"%s\"]".formatted(version)),
        of(
            "Group",
            "\"type\":\"person\",\"actual\":true,\"name\":\""
                + version
                + "\",\"member\":["
                + "{\"entity\":%s},{\"entity\":%s}]".formatted(to(ada), to(ben))),
        of(
            "Provenance",
            "\"target\":[%s,{\"reference\":\"Observation/%s\"}],".formatted(to(ada), weight)
                + "\"recorded\":\"2026-05-01T10:00:00Z\",\"policy\":[\"http://%s\"],"
                    .formatted(version)
                + "\"agent\":[{\"who\":{\"reference\":\"Organization/%s\"}}]"
                    .formatted(ids.get("Organization"))),
        of(
            "AuditEvent",
            "\"type\":{\"code\":\"rest\"},\"recorded\":\"2026-05-01T10:00:00Z\","
                + "\"outcomeDesc\":\""
                + version
                + "\",\"agent\":[{\"requestor\":true}],"
                + "\"source\":{\"observer\":{\"display\":\"x\"}},\"entity\":[{\"what\":"
                + to(ben)
                + "}]"),
        of(
            "List",
            "\"status\":\"current\",\"mode\":\"working\",\"title\":\""
                + version
                + "\",\"entry\":[{\"item\":"
                + to(ben)
                + "}]"),
        of(
            "Appointment",
            "\"status\":\"booked\",\"description\":\""
                + version
                + "\",\"participant\":[{\"status\":\"accepted\",\"actor\":%s},".formatted(to(ada))
                + "{\"status\":\"accepted\",\"actor\":%s}]".formatted(to(ben))),
        of(
            "Person",
            "\"name\":[{\"family\":\"" + version + "\"}],\"link\":[{\"target\":" + to(ben) + "}]"),
        of(
            "Linkage",
            "\"active\":true,\"item\":[{\"type\":\"source\",\"resource\":"
                + "{\"reference\":\"Patient/"
                + ben
                + "\",\"display\":\""
                + version
                + "\"}}]"),
        of("Schedule", "\"comment\":\"" + version + "\",\"actor\":[" + to(ben) + "]"));
  }

  private String of(String type, String content) {
    return "{\"resourceType\":\"%s\",\"id\":\"%s\",%s}".formatted(type, ids.get(type), content);
  }

  private static String to(String patient) {
    return "{\"reference\":\"Patient/" + patient + "\"}";
  }

  @Test
  void whoSeesAllOfThemReadsItAndAllStandInTheTrail() {
    for (var type : NAMING) {
      var before = lines(ben);
      assertThat(all.get(path(type)).status()).as(type).isEqualTo(200);
      assertThat(lines(ben)).as(type).isEqualTo(before + 1);
      assertThat(all.get(path(type) + "/_history/1").status()).as(type).isEqualTo(200);
      assertThat(all.get(path(type) + "/_history").body()).as(type).contains("\"total\":2");
      assertThat(all.get(search(type)).body()).as(type).contains("\"total\":1");
      assertThat(lines(ben)).as(type).isEqualTo(before + 4);
    }
  }

  @Test
  void whoMayNotSeeOneOfThemFindsNoneOfIt() {
    for (var client : List.of(half, none)) {
      for (var type : NAMING) {
        for (var more : List.of("", "/_history/1", "/_history/2", "/_history")) {
          assertThat(client.get(path(type) + more).status()).as(type + more).isEqualTo(404);
        }
        assertThat(client.get(search(type)).body()).as(type).contains("\"total\":0");
        assertThat(client.get(search(type) + "&_summary=count").body()).contains("\"total\":0");
      }
    }
  }

  @Test
  void whatNamesNoPatientStaysForEverybody() {
    for (var client : List.of(all, half, none)) {
      assertThat(client.get(path("Organization")).status()).isEqualTo(200);
      assertThat(client.get(path("Organization") + "/_history/1").status()).isEqualTo(200);
    }
  }

  @Test
  void noIncludeBringsIt() {
    var referring =
        "/Patient?_id=%s&_revinclude=Group:member&_revinclude=Provenance:target".formatted(ada)
            + "&_revinclude=Appointment:patient&_include:iterate=*";
    assertThat(half.get(referring).body())
        .contains(ada)
        .doesNotContain(ben, ids.get("Group"), ids.get("Provenance"), ids.get("Appointment"));
    assertThat(all.get(referring).body())
        .contains(ids.get("Group"), ids.get("Provenance"), ids.get("Appointment"));
    var agent = search("Organization") + "&_revinclude=Provenance:agent";
    assertThat(half.get(agent).body()).doesNotContain(ids.get("Provenance"));
    assertThat(all.get(agent).body()).contains(ids.get("Provenance"));
  }

  @Test
  void noChainAndNoReverseChainTellsOfIt() {
    for (var has :
        List.of(
            "Patient?_id=%s&_has:Group:member:_id=%s".formatted(ada, ids.get("Group")),
            "Patient?_id=%s&_has:Provenance:target:_id=%s".formatted(ada, ids.get("Provenance")),
            "Patient?_id=%s&_has:Appointment:patient:_id=%s"
                .formatted(ada, ids.get("Appointment")))) {
      assertThat(all.get("/" + has).body()).as(has).contains("\"total\":1");
      assertThat(half.get("/" + has).body()).as(has).contains("\"total\":0");
    }
    var of = "/Organization?_id=%s&_has:Provenance:agent:_id=%s";
    var asked = of.formatted(ids.get("Organization"), ids.get("Provenance"));
    assertThat(all.get(asked).body()).contains("\"total\":1");
    assertThat(half.get(asked).body()).contains("\"total\":0");

    fhir.load(
        coordinator,
        """
        {"resourceType":"Slot","id":"s-%s","status":"free","start":"2026-05-01T10:00:00Z",\
        "end":"2026-05-01T11:00:00Z","schedule":{"reference":"Schedule/%s"}}\
        """
            .formatted(weight, ids.get("Schedule")));
    var slot = "/Slot?_id=s-%s&schedule._id=%s".formatted(weight, ids.get("Schedule"));
    assertThat(all.get(slot).body()).contains("\"total\":1");
    assertThat(half.get(slot).body()).contains("\"total\":0");
  }

  @Test
  void oneWhoComesLaterHidesWhatAlreadyPointedToThem() {
    var late = "late-" + id();
    fhir.load(
        coordinator,
        """
        {"resourceType":"Provenance","id":"p-%s","recorded":"2026-05-01T10:00:00Z",\
        "target":[{"reference":"Observation/%s"}],"agent":[{"who":{"display":"x"}}]}\
        """
            .formatted(late, late));
    assertThat(half.get("/Provenance/p-" + late).status()).isEqualTo(200);

    fhir.load(coordinator, observation(late, ben, "29463-7", "2026-05-01"));
    assertThat(half.get("/Provenance/p-" + late).status()).isEqualTo(404);
    assertThat(all.get("/Provenance/p-" + late).status()).isEqualTo(200);
  }

  @Test
  void aScannedLetterIsSeenByWhoSeesTheDocument() {
    var letter =
        "{\"resourceType\":\"Binary\",\"id\":\"%s\",\"contentType\":\"text/plain\",\"data\":\"YQ==\"%s}";
    var loose = "b-" + id();
    var named = "b-" + id();
    fhir.load(
        coordinator,
        letter.formatted(loose, ""),
        letter.formatted(named, ",\"securityContext\":" + to(ben)));
    assertThat(all.get("/Binary/" + named).status()).isEqualTo(200);
    assertThat(half.get("/Binary/" + named).status()).isEqualTo(404);
    assertThat(all.get("/Binary/" + loose).status()).as("nobody's yet").isEqualTo(404);

    fhir.load(
        coordinator,
        """
        {"resourceType":"DocumentReference","id":"d-%s","status":"current","subject":%s,\
        "content":[{"attachment":{"url":"Binary/%s"}}]}\
        """
            .formatted(loose, to(ben), loose));
    assertThat(all.get("/Binary/" + loose).status()).isEqualTo(200);
    assertThat(half.get("/Binary/" + loose).status()).isEqualTo(404);
    assertThat(half.get("/Binary").body()).doesNotContain(loose, named);

    var writes = fhir.client(coordinator, "system/*.cruds");
    var sent = letter.formatted("x" + loose, "");
    assertThat(
            writes
                .send("PUT", "/Binary/x" + loose, sent, "Content-Type", "application/fhir+json")
                .status())
        .isEqualTo(422);
  }

  private String path(String type) {
    return "/" + type + "/" + ids.get(type);
  }

  private String search(String type) {
    return "/" + type + "?_id=" + ids.get(type);
  }

  private long lines(String patient) {
    return jdbc.sql("select count(*) from audit_entry where patient_id = cast(:patient as uuid)")
        .param("patient", patient)
        .query(Long.class)
        .single();
  }
}
