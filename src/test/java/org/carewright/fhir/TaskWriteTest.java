package org.carewright.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carewright.fhir.FhirFixture.id;
import static org.carewright.fhir.FhirFixture.patient;

import java.time.Clock;
import java.time.LocalDate;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.fhir.FhirFixture.Client;
import org.carewright.testing.Answer;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.Visit;
import org.carewright.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A task that a hospital's system sends is a task like any other. */
@CarewrightTest
class TaskWriteTest {

  private static final String JSON = "application/fhir+json";
  private static final String WARD =
      "{\"url\":\"http://hospital.example/ward\",\"valueString\":\"7 West\"}";

  @Autowired FhirFixture fhir;
  @Autowired People people;
  @Autowired Web web;
  @Autowired Clock clock;

  private final String ada = id();
  private final String number = id();
  private Viewer coordinator;
  private Client client;
  private Visit visit;

  @BeforeEach
  void aPatient() {
    coordinator = people.coordinator();
    fhir.load(coordinator, patient(ada, "Okafor", "Ada"));
    client = fhir.client(coordinator, "system/*.cruds");
    visit = web.signIn(coordinator);
  }

  @Test
  void itStandsOnTheCoordinatorsToday() {
    var created = create(task("requested"));

    assertThat(created.status()).as(created.body()).isEqualTo(201);
    assertThat(visit.get("/today").body()).contains("Ring about the wound", "OKAFOR, Ada");
  }

  @Test
  void whatItsSenderWroteBesideComesBack() {
    var created = create(task("requested"));
    assertThat(created.body())
        .contains(WARD, number, "\"code\":\"wound-check\"", "\"status\":\"accepted\"");
    assertThat(client.get("/Task?identifier=" + number).body()).contains("\"total\":1", WARD);
  }

  @Test
  void itIsNotAskedForTwice() {
    var first = create(task("requested"), "If-None-Exist", "identifier=" + number);
    var again = create(task("requested"), "If-None-Exist", "identifier=" + number);

    assertThat(first.status()).as(first.body()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(200);
    assertThat(client.get("/Task?patient=" + ada).body()).contains("\"total\":1");
  }

  @Test
  void itsSenderMovesAndEndsIt() {
    var path = place(create(task("requested")));
    var here = client.get(path).body();
    var later = today().plusDays(9).toString();
    var moved = put(path, here.replace("\"end\":\"" + today() + "\"", "\"end\":\"" + later + "\""));
    assertThat(moved.status()).as(moved.body()).isEqualTo(200);
    assertThat(moved.body()).contains("\"end\":\"" + later + "\"", WARD);

    var done = put(path, moved.body().replace("\"accepted\"", "\"completed\""));
    assertThat(done.status()).as(done.body()).isEqualTo(200);
    assertThat(done.body()).contains("\"completed\"", "\"DONE\"", WARD);
    assertThat(visit.get("/today").body()).doesNotContain("Ring about the wound");
    assertThat(put(path, here).status()).as("it has ended").isEqualTo(422);
    assertThat(client.get(path + "/_history").body()).contains("\"total\":3");
  }

  @Test
  void aPatchEndsItToo() {
    var path = place(create(task("requested")));
    var patched =
        client.send(
            "PATCH",
            path,
            "[{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"completed\"}]",
            "Content-Type",
            "application/json-patch+json");
    assertThat(patched.status()).as(patched.body()).isEqualTo(200);
    assertThat(client.get(path).body()).contains("\"completed\"");
  }

  @Test
  void whatCannotBeIsRefusedWithItsReason() {
    assertThat(create(task("draft")).status()).isEqualTo(422);
    assertThat(create(task("requested").replace("Ring about the wound", " ")).status())
        .isIn(400, 422);
    assertThat(create(owned("Practitioner/" + id())).status()).isEqualTo(422);
    assertThat(create(owned("Practitioner/dr-x")).status()).isEqualTo(422);
    var elsewhere = people.viewer(people.organisation(), Role.COORDINATOR);
    assertThat(create(owned("Practitioner/" + elsewhere.staff())).body()).contains("hidden from");
    assertThat(put("/Task/" + id(), task("requested")).status()).isEqualTo(400);

    var path = place(create(task("requested")));
    var here = client.get(path).body();
    assertThat(put(path, here.replace("Ring about", "Write about")).status()).isEqualTo(422);
    assertThat(put(path, here.replace("\"accepted\"", "\"cancelled\"")).body())
        .contains("statusReason");
    assertThat(put(path, here, "If-Match", "W/\"7\"").status()).isEqualTo(412);
    assertThat(client.send("DELETE", path, null).status()).isEqualTo(422);
    assertThat(client.get(path).body()).isEqualTo(here);
  }

  @Test
  void anotherOrganisationSendsNoTasksForThePatient() {
    var stranger = fhir.client(people.coordinator(), "system/*.cruds");
    assertThat(stranger.send("POST", "/Task", task("requested"), "Content-Type", JSON).status())
        .isEqualTo(422);
    assertThat(client.get("/Task?patient=" + ada).body()).contains("\"total\":0");
  }

  private Answer create(String body, String... headers) {
    var all = new java.util.ArrayList<>(java.util.List.of("Content-Type", JSON));
    all.addAll(java.util.List.of(headers));
    return client.send("POST", "/Task", body, all.toArray(String[]::new));
  }

  private Answer put(String path, String body, String... headers) {
    var all = new java.util.ArrayList<>(java.util.List.of("Content-Type", JSON));
    all.addAll(java.util.List.of(headers));
    return client.send("PUT", path, body, all.toArray(String[]::new));
  }

  private static String place(Answer created) {
    var url = created.header("Location");
    return url.substring(url.indexOf("/Task"), url.indexOf("/_history"));
  }

  private LocalDate today() {
    return coordinator.today(clock);
  }

  private String owned(String owner) {
    return task("requested")
        .replace("\"intent\"", "\"owner\":{\"reference\":\"" + owner + "\"},\"intent\"");
  }

  private String task(String status) {
    return """
    {"resourceType":"Task","extension":[%s],"identifier":[{"system":"http://hospital.example",\
    "value":"%s"}],"status":"%s","intent":"order","code":{"coding":[{"system":\
    "http://hospital.example","code":"wound-check"}]},"description":"Ring about the wound",\
    "for":{"reference":"Patient/%s"},"requester":{"display":"Ward 7"},\
    "restriction":{"period":{"end":"%s"}}}\
    """
        .formatted(WARD, number, status, ada, today());
  }
}
