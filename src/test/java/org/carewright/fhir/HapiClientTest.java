package org.carewright.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carewright.fhir.FhirFixture.id;
import static org.carewright.fhir.FhirFixture.observation;
import static org.carewright.fhir.FhirFixture.patient;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import ca.uhn.fhir.rest.client.interceptor.BearerTokenAuthInterceptor;
import ca.uhn.fhir.rest.server.exceptions.AuthenticationException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.HashSet;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.Web;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A client that others wrote understands the interface. */
@CarewrightTest
class HapiClientTest {

  @Autowired FhirFixture fhir;
  @Autowired People people;
  @Autowired Web web;

  private final String ada = id();
  private IGenericClient client;

  @BeforeEach
  void aPatientWithWeights() {
    var coordinator = people.coordinator();
    fhir.load(
        coordinator,
        patient(ada, "Okafor", "Ada"),
        observation(id(), ada, "29463-7", "2026-05-01"),
        observation(id(), ada, "29463-7", "2026-05-02"),
        observation(id(), ada, "29463-7", "2026-05-03"));
    client = client(fhir.token(coordinator, "system/*.rs"));
  }

  private IGenericClient client(String token) {
    // It looks at the capability statement first and refuses a server of another version.
    var context = FhirContext.forR4();
    context.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.ONCE);
    var made = context.newRestfulGenericClient(web.address() + "/fhir");
    made.registerInterceptor(new BearerTokenAuthInterceptor(token));
    return made;
  }

  @Test
  void itReadsAndReadsAgain() {
    var read = client.read().resource(Patient.class).withId(ada).execute();
    assertThat(read.getNameFirstRep().getFamily()).isEqualTo("Okafor");
    assertThat(read.getMeta().getVersionId()).isEqualTo("1");

    var version = client.read().resource(Patient.class).withIdAndVersion(ada, "1").execute();
    assertThat(version.equalsDeep(read)).isTrue();
    var history =
        client.history().onInstance("Patient/" + ada).returnBundle(Bundle.class).execute();
    assertThat(history.getEntry()).hasSize(1);
    assertThatThrownBy(() -> client.read().resource(Patient.class).withId("no").execute())
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void itSearchesAndFollowsThePages() {
    var page =
        client
            .search()
            .forResource(Observation.class)
            .where(Observation.PATIENT.hasId(ada))
            .and(Observation.CODE.exactly().systemAndCode("http://loinc.org", "29463-7"))
            .include(Observation.INCLUDE_PATIENT)
            .sort()
            .descending(Observation.DATE)
            .count(2)
            .returnBundle(Bundle.class)
            .execute();
    assertThat(page.getEntry()).hasSize(3);
    var seen = new HashSet<String>();
    page.getEntry().forEach(entry -> seen.add(entry.getFullUrl()));
    var next = client.loadPage().next(page).execute();
    assertThat(next.getLink(Bundle.LINK_NEXT)).isNull();
    next.getEntry().forEach(entry -> seen.add(entry.getFullUrl()));
    assertThat(seen).as("three weights and their patient").hasSize(4);
  }

  @Test
  void itSearchesByPostAndInXml() {
    var found =
        client
            .search()
            .forResource(Patient.class)
            .where(Patient.NAME.matches().value("oka"))
            .usingStyle(ca.uhn.fhir.rest.api.SearchStyleEnum.POST)
            .encodedXml()
            .returnBundle(Bundle.class)
            .execute();
    assertThat(found.getEntry()).hasSize(1);
  }

  @Test
  void itUnderstandsWhatIsRefused() {
    assertThat(client.capabilities().ofType(CapabilityStatement.class).execute().getRest())
        .hasSize(1);
    assertThatThrownBy(
            () -> client("carewright_none").read().resource(Patient.class).withId(ada).execute())
        .isInstanceOf(AuthenticationException.class);
  }
}
