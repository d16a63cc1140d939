package org.carewright.caseload;

import org.carewright.record.Records;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.stereotype.Component;

/** Says an enrolment as a FHIR R4 EpisodeOfCare and publishes it with the change. */
@Component
class EnrolmentFhir {

  static final String PROGRAMME = "https://carewright.org/fhir/CodeSystem/programme";
  static final String RISK = "https://carewright.org/fhir/StructureDefinition/risk";
  static final String CLOSING = "https://carewright.org/fhir/StructureDefinition/closing-reason";

  private final Records records;

  EnrolmentFhir(Records records) {
    this.records = records;
  }

  void publish(Enrolment enrolment) {
    records.publish(enrolment.patient(), of(enrolment));
  }

  static EpisodeOfCare of(Enrolment enrolment) {
    var period = new Period().setStartElement(new DateTimeType(enrolment.startedOn().toString()));
    var fhir = new EpisodeOfCare();
    fhir.setId(enrolment.id().toString());
    fhir.setStatus(status(enrolment))
        .setPatient(new Reference("Patient/" + enrolment.patient()))
        .setManagingOrganization(new Reference("Organization/" + enrolment.organisation()))
        .setCareManager(
            new Reference("Practitioner/" + enrolment.coordinator())
                .setDisplay(enrolment.coordinatorName()))
        .addType(
            new CodeableConcept(
                    new Coding(PROGRAMME, enrolment.programme(), enrolment.programmeName()))
                .setText(enrolment.programmeName()))
        .setPeriod(period);
    fhir.addExtension(new Extension(RISK, new CodeableConcept().setText(enrolment.risk().label())));
    if (enrolment.team() != null) {
      fhir.addTeam(new Reference("Organization/" + enrolment.team()));
    }
    var closed = enrolment.closed();
    if (closed != null) {
      period.setEndElement(new DateTimeType(closed.at().toString()));
      fhir.addExtension(
          new Extension(CLOSING, new CodeableConcept().setText(closed.reason().label())));
    }
    return fhir;
  }

  private static EpisodeOfCareStatus status(Enrolment enrolment) {
    var closed = enrolment.closed();
    if (closed != null) {
      return closed.reason() == ClosingReason.ENROLLED_IN_ERROR
          ? EpisodeOfCareStatus.ENTEREDINERROR
          : EpisodeOfCareStatus.FINISHED;
    }
    return enrolment.status() == EnrolmentStatus.PAUSED
        ? EpisodeOfCareStatus.ONHOLD
        : EpisodeOfCareStatus.ACTIVE;
  }
}
