package org.carewright.patient;

import ca.uhn.fhir.context.FhirContext;
import org.carewright.record.Records;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Publishes a patient and their carers as FHIR, in the transaction of the change. */
@Component
class PatientPublication {

  private static final FhirContext FHIR = FhirContext.forR4Cached();

  private final Records records;

  PatientPublication(Records records) {
    this.records = records;
  }

  void publish(PatientRows.Stored stored) {
    var patient = stored.patient();
    var resource = PatientFhir.write(patient.details(), received(stored.received()));
    resource.setId(patient.id().toString());
    resource.getMeta().setSource(patient.receivedFrom());
    records.publish(patient.id(), resource);
    patient.details().carers().stream()
        .map(carer -> relatedPerson(patient, carer))
        .forEach(person -> records.publish(patient.id(), person));
  }

  /** Carers who are no longer named: published as inactive, as FHIR deletes nothing here. */
  void retire(Patient before, PatientDetails after) {
    var kept = after.carers().stream().map(Carer::id).toList();
    before.details().carers().stream()
        .filter(carer -> !kept.contains(carer.id()))
        .map(carer -> relatedPerson(before, carer).setActive(false))
        .forEach(person -> records.publish(before.id(), person));
  }

  static org.hl7.fhir.r4.model.Patient received(@Nullable String json) {
    return json == null
        ? new org.hl7.fhir.r4.model.Patient()
        : FHIR.newJsonParser().parseResource(org.hl7.fhir.r4.model.Patient.class, json);
  }

  static String json(org.hl7.fhir.r4.model.Patient patient) {
    return FHIR.newJsonParser().encodeResourceToString(patient);
  }

  private static RelatedPerson relatedPerson(Patient patient, Carer carer) {
    var person = new RelatedPerson();
    person.setId(carer.id().toString());
    person.setActive(true);
    person.getPatient().setReference("Patient/" + patient.id());
    person.addName().setText(carer.name());
    person.addRelationship().setText(carer.relationship());
    if (carer.nextOfKin()) {
      person
          .addRelationship()
          .setText("Next of kin")
          .addCoding()
          .setSystem("http://terminology.hl7.org/CodeSystem/v2-0131")
          .setCode("N")
          .setDisplay("Next-of-Kin");
    }
    if (carer.phone() != null) {
      person.addTelecom().setSystem(ContactPointSystem.PHONE).setValue(carer.phone());
    }
    return person;
  }
}
