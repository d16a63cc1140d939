package org.carewright.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carewright.fhir.FhirFixture.id;
import static org.carewright.fhir.FhirFixture.patient;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.carewright.access.Viewer;
import org.carewright.fhir.FhirFixture.Client;
import org.carewright.testing.Answer;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** If-None-Exist, writes by search, patches, and many at once. */
@CarewrightTest
class ConditionalWriteTest {

  private static final String JSON = "application/fhir+json";
  private static final String PATCH = "application/json-patch+json";

  @Autowired FhirFixture fhir;
  @Autowired People people;

  private final String ada = id();
  private final String number = id();
  private Viewer coordinator;
  private Client client;

  @BeforeEach
  void aPatient() {
    coordinator = people.coordinator();
    fhir.load(coordinator, patient(ada, "Okafor", "Ada"));
    client = fhir.client(coordinator, "system/*.cruds");
  }

  @Test
  void aConditionalCreateAddsOnce() {
    var first = create();
    var second = create();

    assertThat(first.status()).as(first.body()).isEqualTo(201);
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(found()).contains("\"total\":1");
  }

  @Test
  void aConditionalUpdateChangesTheOneThatIsMeantOrAddsOne() {
    var where = "/Flag?identifier=" + number;
    assertThat(client.send("PUT", where, flag("inactive"), "Content-Type", JSON).status())
        .isEqualTo(201);
    assertThat(client.send("PUT", where, flag("active"), "Content-Type", JSON).status())
        .isEqualTo(200);
    assertThat(found()).contains("\"total\":1", "\"active\"");

    client.send("POST", "/Flag", flag("active"), "Content-Type", JSON);
    assertThat(client.send("PUT", where, flag("inactive"), "Content-Type", JSON).status())
        .isEqualTo(412);
    assertThat(client.send("DELETE", where, null).status()).isEqualTo(412);
    assertThat(client.send("PUT", "/Flag", flag("active"), "Content-Type", JSON).status())
        .isEqualTo(412);
    assertThat(client.send("DELETE", "/Flag?nonsense=1", null).status()).isEqualTo(400);
  }

  @Test
  void aConditionalDeleteTakesTheOneThatIsMeant() {
    create();
    var where = "/Flag?identifier=" + number;
    assertThat(client.send("DELETE", where, null).status()).isEqualTo(204);
    assertThat(client.send("DELETE", where, null).status()).isEqualTo(404);
    assertThat(found()).contains("\"total\":0");
  }

  @Test
  void anotherOrganisationsResourceMeetsNoCondition() {
    create();
    var stranger = fhir.client(people.coordinator(), "system/*.cruds");
    assertThat(stranger.send("DELETE", "/Flag?identifier=" + number, null).status()).isEqualTo(404);
    assertThat(found()).contains("\"total\":1");
  }

  @Test
  void aJsonPatchChangesWhatItNames() {
    var path = place(create());
    var patched =
        patch(
            path,
            "[{\"op\":\"test\",\"path\":\"/status\",\"value\":\"active\"},"
                + "{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"inactive\"}]");
    assertThat(patched.status()).as(patched.body()).isEqualTo(200);
    assertThat(patched.body()).contains("\"inactive\"", number);
    assertThat(patched.header("ETag")).isEqualTo("W/\"2\"");
  }

  @Test
  void aPatchThatDoesNotFitOrSpoilsTheResourceChangesNothing() {
    var path = place(create());
    var replace = "[{\"op\":\"replace\",\"path\":\"%s\",\"value\":\"%s\"}]";
    assertThat(patch(path, replace.formatted("/status", "lost")).status()).isEqualTo(400);
    assertThat(patch(path, replace.formatted("/id", "x")).status()).isEqualTo(400);
    assertThat(patch(path, replace.formatted("/nothing/here", "x")).status()).isEqualTo(422);
    assertThat(patch(path, replace.formatted("/identifier/9", "x")).status()).isEqualTo(422);
    assertThat(patch(path, "[{\"op\":\"test\",\"path\":\"/status\",\"value\":\"x\"}]").status())
        .isEqualTo(422);
    assertThat(patch(path, "{}").status()).isEqualTo(400);
    assertThat(patch(path, "[{\"op\":\"jump\"}]").status()).isEqualTo(422);
    assertThat(patch(path, "[".repeat(5_000)).status()).isEqualTo(400);
    assertThat(patch("/Flag/none", "[]").status()).isEqualTo(404);
    assertThat(client.send("PATCH", path, "<x/>", "Content-Type", "application/xml").status())
        .isEqualTo(415);
    assertThat(client.get(path).header("ETag")).isEqualTo("W/\"1\"");
  }

  @Test
  void manyAtOnceAddOnlyOne() throws Exception {
    var answers = together(8, this::create);

    assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).contains(200);
    assertThat(found()).contains("\"total\":1");
  }

  @Test
  void ofManyUpdatesOfOneVersionOneCounts() throws Exception {
    var path = place(create());
    var body = client.get(path).body().replace("\"active\"", "\"inactive\"");
    var answers =
        together(
            8, () -> client.send("PUT", path, body, "Content-Type", JSON, "If-Match", "W/\"1\""));

    assertThat(answers).extracting(Answer::status).containsOnlyOnce(200).contains(412);
    assertThat(client.get(path + "/_history").body()).contains("\"total\":2");
  }

  @Test
  void noUpdateOfManyIsLostFromTheHistory() throws Exception {
    var path = place(create());
    var each = new java.util.concurrent.atomic.AtomicInteger();
    var answers =
        together(
            12,
            () ->
                client.send(
                    "PUT",
                    path,
                    client
                        .get(path + "/_history/1")
                        .body()
                        .replace("Falls", "Falls " + each.incrementAndGet()),
                    "Content-Type",
                    JSON));

    assertThat(answers).extracting(Answer::status).containsOnly(200);
    assertThat(answers).extracting(one -> one.header("ETag")).doesNotHaveDuplicates();
    assertThat(client.get(path + "/_history").body()).contains("\"total\":13");
  }

  private static ArrayList<Answer> together(int times, Callable<Answer> what) throws Exception {
    try (var pool = Executors.newFixedThreadPool(times)) {
      var answers = new ArrayList<Answer>();
      for (var one : pool.invokeAll(java.util.Collections.nCopies(times, what))) {
        answers.add(one.get());
      }
      return answers;
    }
  }

  private Answer create() {
    return client.send(
        "POST",
        "/Flag",
        flag("active"),
        "Content-Type",
        JSON,
        "If-None-Exist",
        "identifier=" + number);
  }

  private Answer patch(String path, String patch) {
    return client.send("PATCH", path, patch, "Content-Type", PATCH);
  }

  private static String place(Answer created) {
    var url = created.header("Location");
    return url.substring(url.indexOf("/Flag"), url.indexOf("/_history"));
  }

  private String found() {
    return client.get("/Flag?identifier=" + number).body();
  }

  private String flag(String status) {
    return """
    {"resourceType":"Flag","identifier":[{"system":"http://x.example","value":"%s"}],\
    "status":"%s","code":{"text":"Falls"},"subject":{"reference":"Patient/%s"}}\
    """
        .formatted(number, status, ada);
  }
}
