package org.carewright.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carewright.fhir.FhirFixture.id;
import static org.carewright.fhir.FhirFixture.observation;
import static org.carewright.fhir.FhirFixture.patient;

import ca.uhn.fhir.context.FhirContext;
import org.carewright.access.Viewer;
import org.carewright.fhir.FhirFixture.Client;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CarewrightTest
class ReadTest {

  @Autowired FhirFixture fhir;
  @Autowired People people;
  @Autowired JdbcClient jdbc;

  private final String ada = id();
  private final String weight = id();
  private Viewer coordinator;
  private Client client;

  @BeforeEach
  void aPatientWithAWeight() {
    coordinator = people.coordinator();
    fhir.load(
        coordinator,
        patient(ada, "Okafor", "Ada"),
        observation(weight, ada, "29463-7", "2026-05-01"));
    client = fhir.client(coordinator);
  }

  @Test
  void aResourceComesAsItIsKeptWithItsVersion() {
    var answer = client.get("/Observation/" + weight);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("application/fhir+json");
    assertThat(answer.header("ETag")).isEqualTo("W/\"1\"");
    assertThat(answer.header("Last-Modified")).endsWith("GMT");
    assertThat(answer.body()).contains("\"value\":70.5", "\"versionId\":\"1\"");
    assertThat(client.get("/Patient/" + ada).body()).contains("Okafor");
  }

  @Test
  void everyReadLeavesALineInTheTrail() {
    var before = lines();
    client.get("/Observation/" + weight);
    assertThat(lines()).isEqualTo(before + 1);
    client.get("/Observation/" + weight + "/_history/1");
    client.get("/Observation/" + weight + "/_history");
    assertThat(lines()).isEqualTo(before + 3);
  }

  @Test
  void whatOneMayNotSeeIsNotThere() {
    var stranger = fhir.client(people.coordinator());
    for (var path : new String[] {"/Patient/" + ada, "/Observation/" + weight}) {
      for (var more : new String[] {"", "/_history", "/_history/1"}) {
        var answer = stranger.get(path + more);
        assertThat(answer.status()).as(path + more).isEqualTo(404);
        assertThat(answer.body()).contains("OperationOutcome").doesNotContain("Okafor");
      }
    }
    assertThat(lines()).as("nothing was read").isEqualTo(lines());
  }

  @Test
  void aVersionThatTheClientHasIsNotSentAgain() {
    var path = "/Observation/" + weight;
    var modified = client.get(path).header("Last-Modified");

    assertThat(client.get(path, "If-None-Match", "W/\"1\"").status()).isEqualTo(304);
    assertThat(client.get(path, "If-None-Match", "W/\"2\"").status()).isEqualTo(200);
    assertThat(client.get(path, "If-Modified-Since", modified).status()).isEqualTo(304);
    assertThat(client.get(path, "If-Modified-Since", "Tue, 03 Nov 2009 08:00:00 GMT").status())
        .isEqualTo(200);
    assertThat(client.get(path, "If-Modified-Since", "yesterday").status()).isEqualTo(400);
  }

  @Test
  void earlierVersionsStayReadable() {
    fhir.load(coordinator, observation(weight, ada, "29463-7", "2026-06-02"));
    var path = "/Observation/" + weight;

    assertThat(client.get(path).body()).contains("2026-06-02", "\"versionId\":\"2\"");
    assertThat(client.get(path + "/_history/1").body()).contains("2026-05-01");
    assertThat(client.get(path + "/_history/3").status()).isEqualTo(404);
    var history = client.get(path + "/_history").body();
    assertThat(history).contains("\"type\":\"history\"", "\"total\":2");
    assertThat(history.indexOf("2026-06-02")).isLessThan(history.indexOf("2026-05-01"));
    var first = client.get(path + "/_history?_count=1").body();
    assertThat(first).contains("2026-06-02", "_before=2").doesNotContain("2026-05-01");
  }

  @Test
  void aDeletedResourceIsGoneButItsHistoryIsNot() {
    bury();
    var path = "/Observation/" + weight;

    assertThat(client.get(path).status()).isEqualTo(410);
    assertThat(client.get(path + "/_history/2").status()).isEqualTo(410);
    assertThat(client.get(path + "/_history/1").body()).contains("2026-05-01");
    assertThat(client.get(path + "/_history").body()).contains("\"method\":\"DELETE\"");
    assertThat(fhir.client(people.coordinator()).get(path).status()).isEqualTo(404);
  }

  @Test
  void itComesInTheFormThatIsAskedFor() {
    var path = "/Observation/" + weight;

    var xml = client.get(path, "Accept", "application/fhir+xml");
    assertThat(xml.header("Content-Type")).startsWith("application/fhir+xml");
    assertThat(xml.body()).startsWith("<Observation").contains("value value=\"70.5\"");
    assertThat(client.get(path + "?_format=xml").body()).startsWith("<Observation");
    assertThat(client.get(path + "?_pretty=true").body()).contains("\n  \"status\": \"final\"");
    assertThat(client.get(path + "?_elements=status").body())
        .contains("SUBSETTED", "\"status\"", "\"code\"")
        .doesNotContain("valueQuantity");
    assertThat(client.get(path, "Accept", "image/png").status()).isEqualTo(406);
    assertThat(client.get(path + "?_format=pdf").status()).isEqualTo(406);
  }

  @Test
  void prettyJsonIsTheSameResource() {
    var plain = client.get("/Observation/" + weight).body();
    var pretty = client.get("/Observation/" + weight + "?_pretty=true").body();
    var parser = FhirContext.forR4Cached().newJsonParser();

    assertThat(
            parser
                .parseResource(Observation.class, pretty)
                .equalsDeep(parser.parseResource(Observation.class, plain)))
        .isTrue();
  }

  private long lines() {
    return jdbc.sql("select count(*) from audit_entry where patient_id = cast(:patient as uuid)")
        .param("patient", ada)
        .query(Long.class)
        .single();
  }

  /** As a deletion leaves it. */
  private void bury() {
    jdbc.sql(
            """
            insert into fhir.history (patient_id, type, id, version, updated_at, source, body, deleted)
            select patient_id, 'Observation', id, version, updated_at, source, body, false
              from fhir.observation where id = :id
            union all
            select patient_id, 'Observation', id, version + 1, updated_at, source, '', true
              from fhir.observation where id = :id\
            """)
        .param("id", weight)
        .update();
    jdbc.sql("delete from fhir.observation where id = :id").param("id", weight).update();
  }
}
