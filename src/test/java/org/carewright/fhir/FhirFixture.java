package org.carewright.fhir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.carewright.access.AccessTokens;
import org.carewright.access.Scopes;
import org.carewright.access.Viewer;
import org.carewright.record.Imports;
import org.carewright.testing.Answer;
import org.carewright.testing.Visit;
import org.carewright.testing.Web;
import org.springframework.boot.test.context.TestComponent;

/** Puts resources into the record and asks for them as a program does. */
@TestComponent
class FhirFixture {

  private final AccessTokens tokens;
  private final Imports imports;
  private final Web web;

  FhirFixture(AccessTokens tokens, Imports imports, Web web) {
    this.tokens = tokens;
    this.imports = imports;
    this.web = web;
  }

  String token(Viewer viewer, String scopes) {
    return tokens.issue(
        viewer.staff(), "Test", Scopes.parse(scopes).orElseThrow(), Duration.ofDays(1));
  }

  Client client(Viewer viewer) {
    return new Client(web.anonymous(), token(viewer, "system/*.rs"));
  }

  Client client(Viewer viewer, String scopes) {
    return new Client(web.anonymous(), token(viewer, scopes));
  }

  /** Imports resources on behalf of a viewer, each as a file of its own in their order. */
  void load(Viewer viewer, String... resources) {
    try {
      var folder = Files.createTempDirectory("fhir");
      var entries = String.join(",", List.of(resources).stream().map(FhirFixture::entry).toList());
      var file =
          Files.writeString(
              folder.resolve("bundle.json"),
              "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[" + entries + "]}");
      var report = imports.take(viewer, List.of(file), done -> {});
      if (report.refused() > 0) {
        throw new IllegalStateException(String.join("\n", report.reasons()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Imports files as they are. */
  void load(Viewer viewer, List<Path> files) {
    try {
      imports.take(viewer, files, done -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String entry(String resource) {
    return "{\"resource\":" + resource + "}";
  }

  static String id() {
    return UUID.randomUUID().toString();
  }

  static String patient(String id, String family, String given) {
    return """
    {"resourceType":"Patient","id":"%s","name":[{"family":"%s","given":["%s"]}],\
    "birthDate":"1950-02-03","gender":"female"}\
    """
        .formatted(id, family, given);
  }

  static String observation(String id, String patient, String code, String date) {
    return """
    {"resourceType":"Observation","id":"%s","status":"final","subject":{"reference":"Patient/%s"},\
    "code":{"coding":[{"system":"http://loinc.org","code":"%s","display":"Body Weight"}]},\
    "effectiveDateTime":"%s","valueQuantity":{"value":70.5,"unit":"kilogram",\
    "system":"http://unitsofmeasure.org","code":"kg"}}\
    """
        .formatted(id, patient, code, date);
  }

  /** A program with its token. */
  record Client(Visit visit, String token) {

    Answer get(String path, String... headers) {
      return send("GET", path, null, headers);
    }

    Answer send(
        String method,
        String path,
        @org.jspecify.annotations.Nullable String body,
        String... headers) {
      var request = visit.request("/fhir" + path).header("Authorization", "Bearer " + token);
      for (int i = 0; i < headers.length; i += 2) {
        request.header(headers[i], headers[i + 1]);
      }
      request.method(
          method,
          body == null
              ? java.net.http.HttpRequest.BodyPublishers.noBody()
              : java.net.http.HttpRequest.BodyPublishers.ofString(body));
      return visit.send(request);
    }
  }
}
