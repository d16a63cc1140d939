package org.carewright.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carewright.fhir.FhirFixture.id;
import static org.carewright.fhir.FhirFixture.patient;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.PreferReturnEnum;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.interceptor.BearerTokenAuthInterceptor;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.Web;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Flag.FlagStatus;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A client that others wrote writes what it reads back, and understands what is refused. */
@CarewrightTest
class HapiClientWriteTest {

  @Autowired FhirFixture fhir;
  @Autowired People people;
  @Autowired Web web;

  private final String ada = id();
  private IGenericClient client;

  @BeforeEach
  void aPatient() {
    var coordinator = people.coordinator();
    fhir.load(coordinator, patient(ada, "Okafor", "Ada"));
    client = FhirContext.forR4Cached().newRestfulGenericClient(web.address() + "/fhir");
    client.registerInterceptor(
        new BearerTokenAuthInterceptor(fhir.token(coordinator, "system/*.cruds")));
  }

  @ParameterizedTest
  @EnumSource(names = {"JSON", "XML"})
  void whatItWritesItReadsBack(EncodingEnum encoding) {
    client.setEncoding(encoding);
    var created =
        client.create().resource(flag()).prefer(PreferReturnEnum.REPRESENTATION).execute();
    assertThat(created.getCreated()).isTrue();
    var flag = client.read().resource(Flag.class).withId(created.getId().getIdPart()).execute();
    assertThat(flag.equalsDeep((Flag) created.getResource())).isTrue();

    flag.setStatus(FlagStatus.INACTIVE);
    assertThat(client.update().resource(flag).execute().getId().getVersionIdPart()).isEqualTo("2");
    var patched =
        client
            .patch()
            .withBody("[{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"active\"}]")
            .withId(flag.getIdElement().toUnqualifiedVersionless())
            .execute();
    assertThat(patched.getId().getVersionIdPart()).isEqualTo("3");

    client.delete().resourceById("Flag", flag.getIdElement().getIdPart()).execute();
    assertThatThrownBy(() ->
            client.read().resource(Flag.class).withId(flag.getIdElement().getIdPart()).execute())
        .isInstanceOf(ResourceGoneException.class);
  }

  @Test
  void itWritesByConditions() {
    var number = Flag.IDENTIFIER.exactly().systemAndCode("http://x.example", "7-" + ada);
    var first = client.create().resource(flag()).conditional().where(number).execute();
    var again = client.create().resource(flag()).conditional().where(number).execute();
    assertThat(again.getId().getIdPart()).isEqualTo(first.getId().getIdPart());

    client
        .update()
        .resource(flag().setStatus(FlagStatus.INACTIVE))
        .conditional()
        .where(number)
        .execute();
    client.create().resource(flag()).execute();
    assertThatThrownBy(
            () -> client.delete().resourceConditionalByType(Flag.class).where(number).execute())
        .isInstanceOf(PreconditionFailedException.class);
  }

  @Test
  void itUnderstandsWhyAPlanIsRefused() {
    var plan = new CarePlan();
    plan.setStatus(CarePlan.CarePlanStatus.ACTIVE)
        .setIntent(CarePlan.CarePlanIntent.PLAN)
        .setSubject(new Reference("Patient/" + ada));
    assertThatThrownBy(() -> client.create().resource(plan).execute())
        .isInstanceOf(UnprocessableEntityException.class)
        .hasMessageContaining("Carewright keeps care plans itself");
  }

  private Flag flag() {
    var flag = new Flag();
    flag.addIdentifier().setSystem("http://x.example").setValue("7-" + ada);
    flag.setStatus(FlagStatus.ACTIVE).setSubject(new Reference("Patient/" + ada));
    flag.getCode().setText("Falls");
    return flag;
  }
}
