package org.carewright.record.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.carewright.access.Role;
import org.carewright.testing.Answer;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.Visit;
import org.carewright.testing.Web;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarewrightTest
class ImportPageTest {

  private static final String BOUNDARY = "b0undary";

  @Autowired Web web;
  @Autowired People people;

  @Test
  void anUploadedFileIsImportedAndReportedOn() throws InterruptedException {
    var visit = web.signIn(people.coordinator());
    var id = Fhir.id();
    var started =
        upload(visit, "ward.json", Fhir.bundle("batch", Fhir.patient(id), Fhir.patient("a b")));
    assertThat(started.status()).isEqualTo(303);

    var page = whenOver(visit, started.location());
    assertThat(page).contains("ward.json").contains("Done").contains("Refused");
    assertThat(visit.get("/imports").body()).contains("ward.json").contains("1 refused");
    var csv = visit.get(started.location() + "/refusals");
    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(csv.body()).contains("\"ward.json\",\"2\"");
    assertThat(visit.fragment(started.location() + "/progress").body())
        .contains("import-progress")
        .doesNotContain("<html");
  }

  @Test
  void aWholeFolderDroppedAtOnceIsTaken() throws InterruptedException {
    var visit = web.signIn(people.coordinator());
    var files = new LinkedHashMap<String, String>();
    for (int n = 0; n < 120; n++) {
      files.put("chart%d.json".formatted(n), Fhir.patient(Fhir.id()));
    }
    var started = upload(visit, files);
    assertThat(started.status()).isEqualTo(303);
    assertThat(whenOver(visit, started.location())).contains("120 files", "<dd>120</dd>");
  }

  @Test
  void withoutAFileTheFormSaysSo() {
    var visit = web.signIn(people.coordinator());

    var answer = upload(visit, "", "");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("Choose one or more FHIR files");
  }

  @Test
  void anUploadOverTheLimitIsToldSoAndTakesNothingIn() {
    var visit = web.signIn(people.coordinator());

    var answer = upload(visit, "large.json", " ".repeat(9 * 1024 * 1024));
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.body()).contains("too large to send").contains("nothing is lost");
    assertThat(visit.get("/imports").body()).contains("Nothing has been imported yet");
  }

  @Test
  void othersSeeNeitherThePageNorTheImport() {
    var started = upload(web.signIn(people.coordinator()), "a.json", Fhir.patient(Fhir.id()));

    assertThat(web.signIn(people.coordinator()).get(started.location()).status()).isEqualTo(404);
    var professional = web.signIn(people.viewer(people.organisation(), Role.PROFESSIONAL));
    assertThat(professional.get("/imports").status()).isEqualTo(404);
    assertThat(web.signIn(people.coordinator()).get("/imports/" + UUID.randomUUID()).status())
        .isEqualTo(404);
  }

  private static String whenOver(Visit visit, String path) throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      var body = visit.get(path).body();
      if (!body.contains("hx-trigger=\"every")) {
        return body;
      }
      Thread.sleep(Duration.ofMillis(200));
    }
    throw new AssertionError("The import did not end");
  }

  private static Answer upload(Visit visit, String name, String content) {
    return upload(visit, Map.of(name, content));
  }

  private static Answer upload(Visit visit, Map<String, String> files) {
    visit.get("/imports");
    var body = new StringBuilder();
    part(body, "name=\"_csrf\"\r\n", visit.token());
    files.forEach((name, content) ->
        part(
            body,
            "name=\"files\"; filename=\"%s\"\r\nContent-Type: application/json\r\n".formatted(name),
            content));
    body.append("--").append(BOUNDARY).append("--\r\n");
    return visit.send(
        visit
            .request("/imports")
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofString(body.toString())));
  }

  private static void part(StringBuilder body, String head, String content) {
    body.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; ");
    body.append(head).append("\r\n").append(content).append("\r\n");
  }
}
