package org.carewright.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.carewright.testing.Program;
import org.carewright.testing.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the program (-9) in the middle of an import, and looks at what is there. */
class KilledImportTest {

  private static final int BUNDLES = 400;
  private static final int OBSERVATIONS = 40;

  @TempDir Path home;
  @TempDir Path files;

  @Test
  void aBundleIsThereWholeOrNotAtAllAndTheSameImportCompletesIt() throws Exception {
    for (int i = 0; i < BUNDLES; i++) {
      Files.writeString(files.resolve("chart-%03d.json".formatted(i)), bundle(i));
    }
    try (var program = Program.start(home)) {
      setUp(program);
      program.stop();
    }
    try (var importing = Program.run(home, "import", files.toString())) {
      awaitFirst(importing);
      importing.kill();
    }
    try (var program = Program.start(home)) {
      program.address();
      var charts = charts(program);
      assertThat(charts).as("killed in the middle").hasSizeBetween(1, BUNDLES - 1);
      assertThat(charts.values()).as("no half chart").containsOnly(OBSERVATIONS);
      program.stop();
    }
    try (var again = Program.run(home, "import", files.toString())) {
      assertThat(again.code()).as(again.output()).isZero();
    }
    try (var program = Program.start(home)) {
      program.address();
      var charts = charts(program);
      assertThat(charts).hasSize(BUNDLES);
      assertThat(charts.values()).containsOnly(OBSERVATIONS);
      program.stop();
    }
  }

  private void awaitFirst(Program importing) throws InterruptedException, IOException {
    for (int i = 0; i < 600; i++) {
      try {
        if (!charts(importing).isEmpty()) {
          return;
        }
      } catch (SQLException e) {
        // Its database is still starting.
      }
      Thread.sleep(20);
    }
    throw new IllegalStateException("Nothing was imported:\n" + importing.output());
  }

  /** How many observations each imported patient has. */
  private Map<String, Integer> charts(Program program) throws SQLException, IOException {
    if (program.database().isEmpty() || !Files.exists(home.resolve("database/password"))) {
      return Map.of();
    }
    var lines = Files.readAllLines(home.resolve("database/data/postmaster.pid"));
    var url = "jdbc:postgresql://127.0.0.1:" + lines.get(3).strip() + "/postgres";
    var password = Files.readString(home.resolve("database/password")).strip();
    try (var connection = DriverManager.getConnection(url, "postgres", password);
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select p.id, count(o.id) from fhir.patient p
                left join fhir.observation o on o.patient_id = p.patient_id group by p.id\
                """)) {
      var charts = new HashMap<String, Integer>();
      while (rows.next()) {
        charts.put(rows.getString(1), rows.getInt(2));
      }
      return charts;
    }
  }

  private static void setUp(Program program) {
    var visit = new Visit(program.address());
    var link = Pattern.compile("/set-up/\\S+").matcher(program.output());
    assertThat(link.find()).isTrue();
    visit.post(
        link.group(),
        Map.of(
            "organisation", "Riverside Practice",
            "region", "ENGLAND",
            "zone", "Europe/London",
            "givenName", "Ada",
            "familyName", "Admin",
            "username", "ada",
            "password", "correct horse battery"));
  }

  private static String bundle(int number) {
    var patient = new UUID(1, number);
    var json = new StringBuilder();
    json.append(
        """
        {"resourceType":"Bundle","type":"transaction","entry":[{"fullUrl":"urn:uuid:%1$s",
        "resource":{"resourceType":"Patient","id":"%1$s","name":[{"family":"Example%2$d",
        "given":["Ada"]}],"gender":"female","birthDate":"1950-03-12"},
        "request":{"method":"POST","url":"Patient"}}\
        """
            .formatted(patient, number));
    for (int i = 0; i < OBSERVATIONS; i++) {
      json.append(observation(patient, new UUID(2L + number, i), i));
    }
    return json.append("]}").toString();
  }

  private static String observation(UUID patient, UUID id, int value) {
    return """
    ,{"fullUrl":"urn:uuid:%1$s","resource":{"resourceType":"Observation","id":"%1$s",
    "status":"final","code":{"coding":[{"system":"http://loinc.org","code":"8867-4",
    "display":"Heart rate"}]},"subject":{"reference":"urn:uuid:%2$s"},
    "effectiveDateTime":"2026-01-01T10:00:00Z","valueQuantity":{"value":%3$d,"unit":"/min"}},
    "request":{"method":"POST","url":"Observation"}}\
    """
        .formatted(id, patient, 60 + value);
  }
}
