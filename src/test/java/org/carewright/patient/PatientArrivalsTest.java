package org.carewright.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.platform.Problem;
import org.carewright.record.PatientIntake;
import org.carewright.record.Records;
import org.carewright.record.StoredResource;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.support.TransactionTemplate;

@CarewrightTest
class PatientArrivalsTest {

  private static final String SOURCE = "https://hospital.example.org";

  @Autowired PatientIntake intake;
  @Autowired Patients patients;
  @Autowired Records records;
  @Autowired People people;
  @Autowired TransactionTemplate transaction;

  private Viewer viewer;

  @BeforeEach
  void someoneToActAs() {
    viewer = people.coordinator();
  }

  @Test
  void anArrivalIsAPatientOfTheOrganisationAndLosesNothing() throws IOException {
    var sent = synthea();
    var id = receive(sent);

    assertThat(patients.get(viewer, id).name().plain()).isEqualTo("Abdul218 Thad495 Hand679");
    var published = PatientPublication.received(published(id).json());
    assertThat(published.getExtension()).hasSameSizeAs(sent.getExtension());
    assertThat(published.getIdentifier()).hasSameSizeAs(sent.getIdentifier());
    assertThat(published.getText().getDivAsString()).isEqualTo(sent.getText().getDivAsString());
    assertThat(published.getMeta().getSource()).isEqualTo(SOURCE);
  }

  @Test
  void theSameAgainChangesNothing() throws IOException {
    var sent = synthea();
    var id = receive(sent);
    receive(sent.copy());

    assertThat(patients.get(viewer, id).version()).isEqualTo(1);
    assertThat(published(id).version()).isEqualTo(1);
  }

  @Test
  void aNewVersionLeavesWhatWasCorrectedHere() throws IOException {
    var sent = synthea();
    var id = receive(sent);
    var corrected =
        new PatientDetailsBuilder(patients.get(viewer, id).details())
            .contactPoints(List.of(Fixtures.mobile("07700 900123")))
            .whatMatters("My dog")
            .build();
    patients.edit(viewer, id, 1, corrected);
    var newer = sent.copy();
    newer.getAddressFirstRep().setCity("Boston");

    receive(newer);

    var now = patients.get(viewer, id).details();
    assertThat(now.addresses().getFirst().town()).isEqualTo("Boston");
    assertThat(now.contactPoints()).isEqualTo(corrected.contactPoints());
    assertThat(now.whatMatters()).isEqualTo("My dog");
    assertThat(published(id).json()).contains("My dog").contains("Boston").contains("geolocation");
  }

  @Test
  void aNumberThatBelongsToAnotherIsRefused() throws IOException {
    var number = Fixtures.nhsNumber();
    patients.register(
        viewer,
        Fixtures.named("Ada", "Stone").identifiers(List.of(number)).build(),
        UUID.randomUUID());
    var sent = synthea();
    sent.addIdentifier().setSystem(number.system()).setValue(number.value());

    assertThatThrownBy(() -> receive(sent))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("NHS number");
  }

  @Test
  void carersArePublishedAndRetiredWhenNoLongerNamed() {
    var carer = new Carer(UUID.randomUUID(), "Jo Stone", "daughter", null, false, true, Answer.YES);
    var details = Fixtures.named("Ada", "Stone").carers(List.of(carer)).build();
    var registered =
        (Patients.Registration.Registered) patients.register(viewer, details, UUID.randomUUID());
    var id = registered.patient();

    assertThat(carer(id, carer).json()).contains("Jo Stone").contains("\"active\":true");
    patients.edit(viewer, id, 1, new PatientDetailsBuilder(details).carers(List.of()).build());
    assertThat(carer(id, carer).json()).contains("\"active\":false");
  }

  private PatientId receive(org.hl7.fhir.r4.model.Patient sent) {
    var id = transaction.execute(tx -> intake.receive(viewer, sent, SOURCE));
    assertThat(id).isNotNull();
    return id;
  }

  private StoredResource published(PatientId id) {
    return stored(id, "Patient", id.toString());
  }

  private StoredResource carer(PatientId id, Carer carer) {
    return stored(id, "RelatedPerson", carer.id().toString());
  }

  private StoredResource stored(PatientId id, String type, String resource) {
    var stored = transaction.execute(tx -> records.find(id, type, resource).orElseThrow());
    assertThat(stored).isNotNull();
    return stored;
  }

  /** The sample's patient under an id of their own, as imports give them. */
  private static org.hl7.fhir.r4.model.Patient synthea() throws IOException {
    var json =
        new ClassPathResource("patient/synthea-patient.json")
            .getContentAsString(StandardCharsets.UTF_8);
    var patient = PatientPublication.received(json);
    patient.setId(UUID.randomUUID().toString());
    return patient;
  }
}
