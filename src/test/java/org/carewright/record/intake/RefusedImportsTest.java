package org.carewright.record.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.record.Chart;
import org.carewright.record.ImportReport;
import org.carewright.record.Imports;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CarewrightTest
class RefusedImportsTest {

  @TempDir Path folder;
  @Autowired Imports imports;
  @Autowired Chart chart;
  @Autowired People people;
  @Autowired JdbcClient jdbc;

  private final String id = Fhir.id();
  private Viewer by;

  @BeforeEach
  void aCoordinator() {
    by = people.coordinator();
  }

  static Stream<Arguments> badFiles() {
    var patient = Fhir.patient(Fhir.id());
    var lone = Fhir.id();
    return Stream.of(
        file("nothing at all", "", "empty"),
        file("white space", "  \n ", "empty"),
        file("not JSON", "hello", "not valid JSON"),
        file("a list", "[1]", "must begin with {"),
        file("cut off", patient.substring(0, 40), "cut off"),
        file("no type", "{\"id\":\"1\"}", "resourceType"),
        file("unknown type", "{\"resourceType\":\"Horse\",\"id\":\"1\"}", "no resource type"),
        file("unknown element", patient.replace("gender", "horse"), "not valid FHIR R4"),
        file("wrong kind", patient.replace("\"1950-02-03\"", "{\"a\":1}"), "not valid FHIR R4"),
        file("not a date", patient.replace("1950-02-03", "third of May"), "not valid FHIR R4"),
        file("a name twice", patient.replace("\"gender\"", "\"birthDate\""), "twice"),
        file(
            "null extension",
            patient.replace("\"gender\"", "\"extension\":[null],\"gender\""),
            "wrong kind"),
        file("bad id", Fhir.patient("a b"), "id"),
        file("no subject", "{\"resourceType\":\"Condition\",\"id\":\"1\"}", "lacks \"subject\""),
        file("stranger", Fhir.condition("c", "Patient/" + lone), "not a patient here"),
        file("short", Fhir.condition("c", "Patient/short"), "about Patient/short, who"),
        file("about a group", Fhir.condition("c", "Group/1"), "not about a patient"),
        file("no entries", "{\"resourceType\":\"Bundle\",\"type\":\"batch\"}", "no entries"),
        file("no bundle type", "{\"resourceType\":\"Bundle\",\"entry\":[]}", "its type"),
        file("history", Fhir.bundle("history", patient), "history"),
        file("same id twice", Fhir.bundle("transaction", patient, patient), "same type and id"),
        file(
            "missing urn",
            Fhir.bundle("transaction", patient, Fhir.condition("c", "urn:uuid:" + lone)),
            "not in this file"),
        file(
            "missing by identifier",
            Fhir.bundle(
                "transaction",
                patient.replace(
                    "\"gender\"",
                    "\"generalPractitioner\":[{\"reference\":\"Practitioner?identifier=s|"
                        + lone
                        + "\"}],\"gender\"")),
            "none is here"),
        file(
            "bundle in a bundle",
            Fhir.bundle(
                "collection", "{\"resourceType\":\"Bundle\",\"id\":\"b\",\"type\":\"batch\"}"),
            "inside a bundle"),
        file(
            "deletes",
            "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"request\":"
                + "{\"method\":\"DELETE\",\"url\":\"Patient/1\"}}]}",
            "adds and updates only"),
        file("a NUL in a name", patient.replace("Ada", "A\\u0000da"), "NUL character"),
        file("nested deeply", "{\"a\":".repeat(5000), "hundred levels"),
        bytes("utf-16", encoded(patient, StandardCharsets.UTF_16LE, 0xff, 0xfe), "UTF-16"),
        bytes("utf-16 unmarked", encoded(patient, StandardCharsets.UTF_16BE), "UTF-16"),
        bytes(
            "latin-1",
            encoded(patient.replace("Ada", "Ren\u00e9e"), StandardCharsets.ISO_8859_1),
            "not in UTF-8"),
        bytes("zip", new byte[] {0x50, 0x4b, 3, 4, 0, 0}, "zip archive"),
        bytes(
            "gzip cut off",
            Arrays.copyOf(packed(patient.getBytes(StandardCharsets.UTF_8)), 60),
            "damaged"),
        bytes("gzip of nothing", packed(new byte[0]), "empty"),
        bytes("gzip bomb", packed(new byte[200_000_000], (byte) ' '), "far more"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badFiles")
  void aBadFileIsRefusedWithAReason(String what, byte[] content, String reason) throws IOException {
    var report = take("bad.json", content);

    assertThat(report.refused()).isPositive();
    assertThat(report.resources()).isZero();
    assertThat(report.reasons()).anySatisfy(said -> assertThat(said).contains(reason));
    assertThat(report.reasons())
        .noneSatisfy(said -> assertThat(said).containsAnyOf("Exception", "HAPI-", "org."));
  }

  @Test
  void aBirthInTheFutureIsTakenInWithACaution() throws IOException {
    var report = take("born.json", Fhir.patient(id).replace("1950-02-03", "2090-05-06"));

    assertThat(report.refused()).isZero();
    assertThat(report.reasons())
        .singleElement()
        .satisfies(said -> assertThat(said).contains("2090-05-06", "future"));
    assertThat(chart.conditions(by, PatientId.of(id))).isEmpty();
    assertThat(take("born.json", Fhir.patient(Fhir.id())).reasons()).isEmpty();
  }

  @Test
  void aTransactionWithOneBadEntryLeavesNothing() throws IOException {
    var report =
        take(
            "one.json",
            Fhir.bundle(
                "transaction",
                Fhir.patient(id),
                Fhir.condition("good", "urn:uuid:" + id),
                Fhir.condition("bad", "urn:uuid:" + id).replace("2015", "soon")));

    assertThat(report.refused()).isEqualTo(1);
    assertThat(report.reasons().getFirst()).contains("entry 3").contains("Condition/bad");
    assertThat(
            jdbc.sql("select count(*) from fhir.patient where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(
            jdbc.sql("select count(*) from relationship where patient_id = cast(:id as uuid)")
                .param("id", id)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void aBatchTakesInWhatIsGood() throws IOException {
    var report =
        take(
            "batch.json",
            Fhir.bundle(
                "batch",
                Fhir.condition("good", "Patient/" + id),
                Fhir.condition("bad", "Patient/" + id).replace("2015", "soon"),
                Fhir.patient(id)));

    assertThat(report.refused()).isEqualTo(1);
    assertThat(chart.conditions(by, PatientId.of(id))).hasSize(1);
  }

  @Test
  void linesStandForThemselves() throws IOException {
    var lines =
        String.join("\n", Fhir.condition("c1", "Patient/" + id), "nonsense", "", Fhir.patient(id))
            + "\n";
    var report = take("mixed.ndjson", lines);

    assertThat(report.refused()).isEqualTo(1);
    assertThat(report.reasons().getFirst()).contains("entry 2");
    assertThat(chart.conditions(by, PatientId.of(id))).hasSize(1);
  }

  @Test
  void aFileWaitsForAnotherThatBringsItsPatient() throws IOException {
    Files.writeString(folder.resolve("a-conditions.ndjson"), Fhir.condition("c1", "Patient/" + id));
    Files.writeString(folder.resolve("b-people.json"), Fhir.patient(id));
    var report = imports.take(by, List.of(folder), done -> {});

    assertThat(report.refused()).isZero();
    assertThat(chart.conditions(by, PatientId.of(id))).hasSize(1);
  }

  @Test
  void shortIdsBecomeOursAndAreFoundAgain() throws IOException {
    var bundle = Fhir.bundle("collection", Fhir.patient("p1"), Fhir.condition("c1", "Patient/p1"));
    var first = take("short.json", bundle);
    var again = take("renamed.json", bundle);

    assertThat(first.refused()).isZero();
    assertThat(again.lines()).allMatch(line -> line.added() == 0 && line.changed() == 0);
  }

  @Test
  void anotherPersonUnderTheSameIdIsRefused() throws IOException {
    take("one.json", Fhir.patient(id));
    var report =
        take("two.json", Fhir.patient(id).replace("Okafor", "Byrne").replace("1950", "1980"));

    assertThat(report.reasons().getFirst()).contains("another name and date of birth");
  }

  @Test
  void aByteOrderMarkIsNoHindrance() throws IOException {
    var report =
        take("bom.json", encoded(Fhir.patient(id), StandardCharsets.UTF_8, 0xef, 0xbb, 0xbf));

    assertThat(report.reasons()).isEmpty();
  }

  @Test
  void aHundredMegabytesAreReadAsAStream() throws IOException {
    var path = folder.resolve("large.json");
    var filler = "A".repeat(1_000_000);
    try (var out = Files.newBufferedWriter(path)) {
      out.write("{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[");
      for (int i = 0; i < 100; i++) {
        out.write(
            (i == 0 ? "" : ",")
                + "{\"resource\":{\"resourceType\":\"Binary\",\"id\":\""
                + id.substring(0, 8)
                + i
                + "\",\"contentType\":\"text/plain\",\"data\":\""
                + filler
                + "\"}}");
      }
      out.write("]");
    }
    var report = imports.take(by, List.of(path), done -> {});

    assertThat(report.reasons().getFirst()).contains("cut off");
    assertThat(report.resources()).isZero();
  }

  private ImportReport take(String name, String text) throws IOException {
    return take(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private ImportReport take(String name, byte[] content) throws IOException {
    var path = folder.resolve(name);
    Files.write(path, content);
    return imports.take(by, List.of(path), done -> {});
  }

  private static Arguments file(String what, String text, String reason) {
    return bytes(what, text.getBytes(StandardCharsets.UTF_8), reason);
  }

  private static Arguments bytes(String what, byte[] content, String reason) {
    return Arguments.of(what, content, reason);
  }

  private static byte[] encoded(String text, Charset charset, int... mark) {
    var out = new ByteArrayOutputStream();
    for (var one : mark) {
      out.write(one);
    }
    out.writeBytes(text.getBytes(charset));
    return out.toByteArray();
  }

  private static byte[] packed(byte[] content, byte fill) {
    Arrays.fill(content, fill);
    return packed(content);
  }

  private static byte[] packed(byte[] content) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }
}
