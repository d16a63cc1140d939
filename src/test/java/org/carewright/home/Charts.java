package org.carewright.home;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.record.PatientIntake;
import org.carewright.record.Records;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceCategory;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes patients with a chart, as an import would. */
@Component
public class Charts {

  private final PatientIntake intake;
  private final Records records;
  private final TransactionTemplate transaction;

  Charts(PatientIntake intake, Records records, TransactionTemplate transaction) {
    this.intake = intake;
    this.records = records;
    this.transaction = transaction;
  }

  /** Rosa Vega, born in 1957, registered with the viewer's organisation. */
  public PatientId patient(Viewer viewer) {
    var patient = new Patient();
    patient.setId(UUID.randomUUID().toString());
    patient.addName().setFamily("Vega").addGiven("Rosa");
    patient.setBirthDate(Date.valueOf(LocalDate.of(1957, 3, 12)));
    return receive(viewer, patient);
  }

  public PatientId receive(Viewer viewer, Patient patient) {
    return transaction.execute(tx -> intake.receive(viewer, patient, "https://example.org/fhir"));
  }

  public void add(PatientId patient, Resource... resources) {
    transaction.executeWithoutResult(tx -> {
      for (var resource : resources) {
        if (resource.getIdElement().isEmpty()) {
          resource.setId(UUID.randomUUID().toString());
        }
        resource.getMeta().setSource("https://example.org/fhir");
        records.publish(patient, resource);
      }
    });
  }

  public static Condition condition(PatientId patient, String name, String status, String since) {
    var condition = new Condition();
    condition.setSubject(subject(patient));
    condition.setCode(concept("http://snomed.info/sct", "38341003", name));
    condition.setClinicalStatus(
        concept("http://terminology.hl7.org/CodeSystem/condition-clinical", status, status));
    condition.setOnset(new DateTimeType(since));
    return condition;
  }

  public static MedicationRequest medicine(
      PatientId patient, String name, String status, String since) {
    var medicine = new MedicationRequest();
    medicine.setSubject(subject(patient));
    medicine.setStatus(MedicationRequest.MedicationRequestStatus.fromCode(status));
    medicine.setIntent(MedicationRequest.MedicationRequestIntent.ORDER);
    medicine.setMedication(new CodeableConcept().setText(name));
    medicine.setAuthoredOnElement(new DateTimeType(since));
    return medicine;
  }

  public static Encounter encounter(PatientId patient, String name, String at) {
    var encounter = new Encounter();
    encounter.setSubject(subject(patient));
    encounter.setStatus(Encounter.EncounterStatus.FINISHED);
    encounter.getClass_().setCode("AMB");
    encounter.addType(new CodeableConcept().setText(name));
    encounter.getPeriod().setStartElement(new DateTimeType(at)).setEndElement(new DateTimeType(at));
    return encounter;
  }

  public static AllergyIntolerance allergy(
      PatientId patient, String name, AllergyIntoleranceCategory category) {
    var allergy = new AllergyIntolerance();
    allergy.setPatient(subject(patient));
    allergy.setCode(new CodeableConcept().setText(name));
    allergy.addCategory(category);
    allergy.setCriticality(AllergyIntolerance.AllergyIntoleranceCriticality.LOW);
    return allergy;
  }

  /** An HbA1c in percent. */
  public static Observation hba1c(PatientId patient, String value, Instant at) {
    var result = new Observation();
    result.setSubject(subject(patient));
    result.setStatus(Observation.ObservationStatus.FINAL);
    result
        .addCategory()
        .addCoding()
        .setSystem("http://terminology.hl7.org/CodeSystem/observation-category")
        .setCode("laboratory");
    result.setCode(
        concept("http://loinc.org", "4548-4", "Hemoglobin A1c/Hemoglobin.total in Blood"));
    result.setEffective(new DateTimeType(at.toString()));
    result.setValue(
        new Quantity()
            .setValue(new BigDecimal(value))
            .setUnit("%")
            .setSystem("http://unitsofmeasure.org")
            .setCode("%"));
    return result;
  }

  public static CodeableConcept concept(String system, String code, String text) {
    var concept = new CodeableConcept().setText(text);
    concept.addCoding().setSystem(system).setCode(code).setDisplay(text);
    return concept;
  }

  private static Reference subject(PatientId patient) {
    return new Reference("Patient/" + patient);
  }
}
