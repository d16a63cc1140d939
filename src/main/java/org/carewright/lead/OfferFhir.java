package org.carewright.lead;

import java.util.Date;
import org.carewright.record.Records;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskRestrictionComponent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.springframework.stereotype.Component;

/** Says an offer as a FHIR R4 Task of intent "proposal", owned by who answers it. */
@Component
class OfferFhir {

  static final String KIND = "https://carewright.org/fhir/CodeSystem/offer-kind";

  private final Records records;

  OfferFhir(Records records) {
    this.records = records;
  }

  void publish(Offer offer) {
    records.publish(offer.patient(), of(offer));
  }

  static Task of(Offer offer) {
    var lead = offer.kind() == Offer.Kind.LEAD;
    var label = lead ? "Lead the care" : "Take over the coordination of an enrolment";
    var task = new Task();
    task.setId(offer.id().toString());
    task.setStatus(status(offer))
        .setIntent(TaskIntent.PROPOSAL)
        .setCode(
            new CodeableConcept(new Coding(KIND, lead ? "lead-coordinator" : "coordination", label))
                .setText(label))
        .setDescription(offer.candidate().named() + " to take over " + offer.what())
        .setFor(new Reference("Patient/" + offer.patient()))
        .setRequester(practitioner(offer.sender()))
        .setOwner(practitioner(offer.receiver()))
        .setAuthoredOn(Date.from(offer.sentAt()))
        .setExecutionPeriod(
            new Period().setStartElement(new DateTimeType(offer.effectiveOn().toString())))
        .setRestriction(
            new TaskRestrictionComponent()
                .setPeriod(
                    new Period().setEndElement(new DateTimeType(offer.answerBy().toString()))));
    if (offer.enrolment() != null) {
      task.setFocus(new Reference("EpisodeOfCare/" + offer.enrolment()));
    }
    if (offer.note() != null) {
      task.addNote(new Annotation().setText(offer.note()));
    }
    var answer = offer.answer();
    if (answer != null) {
      task.setLastModified(Date.from(answer.at()));
      if (answer.reason() != null) {
        task.setStatusReason(new CodeableConcept().setText(answer.reason()));
      }
      if (answer.note() != null) {
        task.addNote(new Annotation().setText(answer.note()));
      }
    }
    return task;
  }

  private static TaskStatus status(Offer offer) {
    return switch (offer.status()) {
      case OPEN -> TaskStatus.REQUESTED;
      case ACCEPTED -> TaskStatus.ACCEPTED;
      case IN_EFFECT -> TaskStatus.COMPLETED;
      case DECLINED -> TaskStatus.REJECTED;
      case WITHDRAWN -> TaskStatus.CANCELLED;
    };
  }

  private static Reference practitioner(Coordinator who) {
    return new Reference("Practitioner/" + who.staff()).setDisplay(who.named());
  }
}
