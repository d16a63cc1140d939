package org.carewright.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carewright.fhir.FhirFixture.id;
import static org.carewright.fhir.FhirFixture.observation;
import static org.carewright.fhir.FhirFixture.patient;

import ca.uhn.fhir.context.FhirContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.carewright.access.Viewer;
import org.carewright.fhir.FhirFixture.Client;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CarewrightTest
class SearchTest {

  private static final String LOINC = "http://loinc.org|";

  @Autowired FhirFixture fhir;
  @Autowired People people;
  @Autowired JdbcClient jdbc;

  private final String ada = id();
  private final String ben = id();
  private final String weight = "w-" + id();
  private final String older = "v-" + id();
  private final String other = "o-" + id();
  private Viewer coordinator;
  private Client client;

  @BeforeEach
  void twoPatients() {
    coordinator = people.coordinator();
    fhir.load(
        coordinator,
        patient(ada, "Okàfor-Smith", "Ada"),
        patient(ben, "Smithson", "Ben"),
        observation(weight, ada, "29463-7", "2026-05-01"),
        observation(older, ada, "29463-7", "2025-05-01T10:30:00Z"),
        observation(other, ben, "8302-2", "2026-05"));
    client = fhir.client(coordinator);
  }

  @Test
  void tokensAreFoundWithAndWithoutTheirSystem() {
    assertThat(find("Observation?code=29463-7")).containsExactlyInAnyOrder(weight, older);
    assertThat(find("Observation?code=" + LOINC + "29463-7")).hasSize(2);
    assertThat(find("Observation?code=|29463-7")).isEmpty();
    assertThat(find("Observation?code=" + LOINC)).hasSize(3);
    assertThat(find("Observation?code=8302-2,29463-7")).hasSize(3);
    assertThat(find("Observation?code:not=8302-2")).hasSize(2);
    assertThat(find("Observation?code:text=weight")).hasSize(3);
    assertThat(find("Observation?status=http://hl7.org/fhir/observation-status|final")).hasSize(3);
    assertThat(find("Observation?status=http://example.org|final")).isEmpty();
    assertThat(find("Patient?deceased=false")).hasSize(2);
  }

  @Test
  void stringsAreFoundWhateverTheirCaseAndAccents() {
    assertThat(find("Patient?family=OKAFOR")).containsExactly(ada);
    assertThat(find("Patient?name=smi")).containsExactly(ben);
    assertThat(find("Patient?name:contains=smith")).hasSize(2);
    assertThat(find("Patient?family:exact=Smithson")).containsExactly(ben);
    assertThat(find("Patient?family:exact=smithson")).isEmpty();
    assertThat(find("Patient?name=%25")).isEmpty();
    assertThat(find("Patient?name=ada,ben")).hasSize(2);
  }

  @Test
  void datesAreComparedAsRanges() {
    assertThat(find("Observation?date=2026")).containsExactlyInAnyOrder(weight, other);
    assertThat(find("Observation?date=2026-05-01")).containsExactly(weight);
    assertThat(find("Observation?date=gt2026-05-01")).containsExactly(other);
    assertThat(find("Observation?date=lt2026-05-01")).containsExactly(older);
    assertThat(find("Observation?date=ge2026-05-01")).containsExactlyInAnyOrder(weight, other);
    assertThat(find("Observation?date=le2026-05-01")).containsExactlyInAnyOrder(weight, older);
    assertThat(find("Observation?date=sa2025-05-01T10:30")).hasSize(2);
    assertThat(find("Observation?date=2025-05-01T10:30:00Z")).containsExactly(older);
    assertThat(find("Observation?date=2025-05-01T11:30:00%2B01:00")).containsExactly(older);
    assertThat(find("Observation?date=ne2026")).containsExactly(older);
    assertThat(find("Patient?birthdate=1950-02-03")).hasSize(2);
    assertThat(client.get("/Observation?date=tomorrow").status()).isEqualTo(400);
  }

  @Test
  void quantitiesAreComparedWithTheirUnit() {
    assertThat(find("Observation?value-quantity=70.5|http://unitsofmeasure.org|kg")).hasSize(3);
    assertThat(find("Observation?value-quantity=70.5||kg")).hasSize(3);
    assertThat(find("Observation?value-quantity=70.5||kilogram")).hasSize(3);
    assertThat(find("Observation?value-quantity=70.5||g")).isEmpty();
    assertThat(find("Observation?value-quantity=gt70")).hasSize(3);
    assertThat(find("Observation?value-quantity=70.4")).isEmpty();
    assertThat(find("Observation?value-quantity=7.05e1")).hasSize(3);
  }

  @Test
  void referencesAreFollowedBothWays() {
    assertThat(find("Observation?patient=" + ada)).containsExactlyInAnyOrder(weight, older);
    assertThat(find("Observation?subject=Patient/" + ben)).containsExactly(other);
    assertThat(find("Observation?subject:Patient=" + ben)).containsExactly(other);
    assertThat(find("Observation?subject:Group=" + ben)).isEmpty();
    assertThat(find("Observation?patient=Patient/" + ada + ",Patient/" + ben)).hasSize(3);
    assertThat(find("Observation?patient.name=smithson")).containsExactly(other);
    assertThat(find("Observation?subject:Patient.family=okafor")).hasSize(2);
    assertThat(find("Patient?_has:Observation:patient:code=8302-2")).containsExactly(ben);
  }

  @Test
  void missingIsAskedForByItself() {
    assertThat(find("Observation?encounter:missing=true")).hasSize(3);
    assertThat(find("Observation?encounter:missing=false")).isEmpty();
    assertThat(find("Observation?patient:missing=false")).hasSize(3);
    assertThat(client.get("/Observation?encounter:missing=perhaps").status()).isEqualTo(400);
  }

  @Test
  void idsTimesAndSourcesAreAnsweredForEveryType() {
    assertThat(find("Observation?_id=" + weight + ",x")).containsExactly(weight);
    assertThat(find("Patient?_id=" + ada)).containsExactly(ada);
    assertThat(find("Patient?_id=nonsense")).isEmpty();
    assertThat(find("Observation?_lastUpdated=gt2000")).hasSize(3);
    assertThat(find("Observation?_lastUpdated=lt2000")).isEmpty();
    assertThat(find("Observation?_tag=x")).isEmpty();
  }

  @Test
  void whatIsFoundIsSortedAsAsked() {
    assertThat(find("Observation?_sort=date")).first().isEqualTo(older);
    assertThat(find("Observation?_sort=date,-_id")).containsExactly(older, weight, other);
    assertThat(find("Observation?_sort=-date,_id")).last().isEqualTo(older);
    assertThat(find("Patient?_sort=-given")).containsExactly(ben, ada);
    assertThat(client.get("/Patient?_sort=nonsense").status()).isEqualTo(400);
  }

  @Test
  void pagesFollowEachOtherWithoutGapsWhateverTheOrder() {
    for (var sort : List.of("", "&_sort=-date", "&_sort=date", "&_sort=-encounter,status,-_id")) {
      var seen = new ArrayList<String>();
      var page = bundle("/Observation?_count=1" + sort);
      while (true) {
        seen.addAll(ids(page));
        if (page.getLink("next") == null) {
          break;
        }
        var next = page.getLink("next").getUrl();
        assertThat(next).as("the link tells nothing").doesNotContain("date", ada);
        page = bundle(next.substring(next.indexOf("/fhir") + 5));
      }
      assertThat(seen).as(sort).containsExactlyInAnyOrder(weight, older, other);
    }
  }

  @Test
  void aPageLinkThatWasTamperedWithIsRefused() {
    var next = bundle("/Observation?_count=1").getLink("next").getUrl();
    var path = next.substring(next.indexOf("/fhir") + 5);
    assertThat(client.get(path + "A").status()).isEqualTo(400);
    assertThat(client.get(path.replace("/Observation", "/Patient")).status()).isEqualTo(400);
    assertThat(fhir.client(people.coordinator()).get(path).body()).doesNotContain("fullUrl");
  }

  @Test
  void whatGoesWithItIsIncluded() {
    var with = bundle("/Observation?code=8302-2&_include=Observation:patient");
    assertThat(with.getEntry()).hasSize(2);
    assertThat(with.getEntry().get(1).getSearch().getMode()).isEqualTo(SearchEntryMode.INCLUDE);
    assertThat(with.getEntry().get(1).getResource().getIdElement().getIdPart()).isEqualTo(ben);

    assertThat(bundle("/Patient?_id=" + ada + "&_revinclude=Observation:subject").getEntry())
        .hasSize(3);
    assertThat(bundle("/Observation?_id=" + weight + "&_include=*").getEntry()).hasSize(2);
    assertThat(
            bundle(
                    "/Observation?_id="
                        + weight
                        + "&_include=Observation:patient"
                        + "&_revinclude:iterate=Observation:patient")
                .getEntry())
        .hasSize(3);
    assertThat(client.get("/Patient?_include=Patient:name").status()).isEqualTo(400);
  }

  @Test
  void theWholeNumberIsToldWhenItIsAsked() {
    assertThat(bundle("/Observation?_count=1").hasTotal()).isFalse();
    assertThat(bundle("/Observation?_count=1&_total=accurate").getTotal()).isEqualTo(3);
    assertThat(bundle("/Observation").getTotal()).isEqualTo(3);
    var count = bundle("/Observation?_summary=count");
    assertThat(count.getTotal()).isEqualTo(3);
    assertThat(count.getEntry()).isEmpty();
  }

  @Test
  void aPartOfEachIsSentWhenItIsAsked() {
    var part = client.get("/Observation?_elements=status").body();
    assertThat(part).contains("SUBSETTED", "\"status\"").doesNotContain("valueQuantity");
    assertThat(client.get("/Patient?_summary=true").body()).contains("SUBSETTED", "Okàfor");
  }

  @Test
  void aFormIsPostedAsWell() {
    var form = "code=" + encoded(LOINC + "8302-2") + "&_count=5";
    var type = "application/x-www-form-urlencoded";

    assertThat(ids(client.send("POST", "/Observation/_search", form, "Content-Type", type).body()))
        .containsExactly(other);
    assertThat(
            client.send("POST", "/Observation/_search", "{}", "Content-Type", "text/json").status())
        .isEqualTo(415);
  }

  @Test
  void whatIsNotKnownIsLeftOutUnlessThatIsForbidden() {
    var lenient = bundle("/Observation?colour=red&code=8302-2");
    assertThat(lenient.getLink("self").getUrl()).contains("code=").doesNotContain("colour");
    assertThat(lenient.getEntry().getLast().getSearch().getMode())
        .isEqualTo(SearchEntryMode.OUTCOME);
    assertThat(client.get("/Observation?colour=red", "Prefer", "handling=strict").status())
        .isEqualTo(400);
    assertThat(client.get("/Observation?_contained=true").status()).isEqualTo(400);
    assertThat(client.get("/Observation?code:sounds-like=x").status()).isEqualTo(400);
  }

  @Test
  void nobodyFindsAnothersPatients() {
    var stranger = fhir.client(people.coordinator());
    for (var path :
        List.of(
            "/Patient?name=okafor",
            "/Patient?_id=" + ada,
            "/Observation?patient=" + ada,
            "/Observation?_id=" + weight,
            "/Observation?patient.name=smithson",
            "/Observation?code:not=x",
            "/Patient?_has:Observation:patient:code=8302-2",
            "/Patient?_total=accurate")) {
      assertThat(stranger.get(path).body()).as(path).contains("\"total\":0");
    }
  }

  @Test
  void everyPatientWhoIsListedHasALineInTheTrail() {
    var before = lines(ben);
    find("Observation?code=29463-7");
    assertThat(lines(ben)).isEqualTo(before);
    find("Observation?code=8302-2");
    assertThat(lines(ben)).isEqualTo(before + 1);
  }

  private long lines(String patient) {
    return jdbc.sql("select count(*) from audit_entry where patient_id = cast(:patient as uuid)")
        .param("patient", patient)
        .query(Long.class)
        .single();
  }

  private List<String> find(String query) {
    return ids(bundle("/" + query.replace("|", "%7C")));
  }

  private Bundle bundle(String path) {
    var answer = client.get(path);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return parse(answer.body());
  }

  private static Bundle parse(String json) {
    return FhirContext.forR4Cached().newJsonParser().parseResource(Bundle.class, json);
  }

  private static List<String> ids(String json) {
    return ids(parse(json));
  }

  private static List<String> ids(Bundle bundle) {
    return bundle.getEntry().stream()
        .filter(entry -> entry.getSearch().getMode() == SearchEntryMode.MATCH)
        .map(entry -> entry.getResource().getIdElement().getIdPart())
        .toList();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
