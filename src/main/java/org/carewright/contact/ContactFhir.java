package org.carewright.contact;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.carewright.record.Records;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Narrative.NarrativeStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says a contact as FHIR R4 Encounter and publishes it with the change that made it so. Encounter
 * has no place for a note, so what was said and agreed is its narrative.
 */
@Component
class ContactFhir {

  static final String MODE = "https://carewright.org/fhir/CodeSystem/contact-mode";
  static final String RESULT = "https://carewright.org/fhir/CodeSystem/contact-result";
  private static final String CLASS = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

  private final Records records;

  ContactFhir(Records records) {
    this.records = records;
  }

  void publish(Contact contact) {
    records.publish(contact.patient(), of(contact));
  }

  static Encounter of(Contact contact) {
    var facts = contact.facts();
    var fhir = new Encounter();
    fhir.setId(contact.id().toString());
    fhir.setStatus(status(contact))
        .setClass_(place(facts.mode()))
        .addType(concept(MODE, facts.mode().name(), facts.mode().label()))
        .setSubject(new Reference("Patient/" + contact.patient()))
        .setPeriod(period(facts))
        .addReasonCode(new CodeableConcept().setText(facts.note().reason()))
        .setServiceProvider(new Reference("Organization/" + contact.organisation()));
    fhir.addParticipant()
        .setIndividual(new Reference("Practitioner/" + contact.by()).setDisplay(contact.byName()));
    if (facts.with() instanceof Party.TheCarer carer) {
      fhir.addParticipant()
          .setIndividual(new Reference("RelatedPerson/" + carer.id()).setDisplay(carer.name()));
    }
    if (facts.with() instanceof Party.Professional professional) {
      fhir.addParticipant().setIndividual(new Reference().setDisplay(professional.name()));
    }
    fhir.addType(result(facts.reach()));
    var enrolment = contact.enrolment();
    if (enrolment != null) {
      fhir.addEpisodeOfCare(new Reference("EpisodeOfCare/" + enrolment));
    }
    var minutes = facts.minutes();
    if (minutes != null) {
      fhir.setLength(minutes(minutes));
    }
    narrate(fhir, facts.note());
    return fhir;
  }

  private static EncounterStatus status(Contact contact) {
    if (contact.withdrawn()) {
      return EncounterStatus.ENTEREDINERROR;
    }
    return contact.facts().reach().succeeded()
        ? EncounterStatus.FINISHED
        : EncounterStatus.CANCELLED;
  }

  private static Coding place(Mode mode) {
    return switch (mode) {
      case CALL, VIDEO, MESSAGE -> new Coding(CLASS, "VR", "virtual");
      case VISIT -> new Coding(CLASS, "HH", "home health");
      case CLINIC -> new Coding(CLASS, "AMB", "ambulatory");
    };
  }

  private static CodeableConcept result(Reach reach) {
    return switch (reach) {
      case Reach.Reached r -> concept(RESULT, r.finding().name(), r.finding().label());
      case Reach.InVain v -> concept(RESULT, v.why().name(), v.why().label());
    };
  }

  private static Period period(ContactFacts facts) {
    var period = new Period().setStartElement(moment(facts.at()));
    var minutes = facts.minutes();
    return minutes == null
        ? period
        : period.setEndElement(moment(facts.at().plus(minutes, ChronoUnit.MINUTES)));
  }

  private static DateTimeType moment(Instant at) {
    return new DateTimeType(at.toString());
  }

  private static Duration minutes(int minutes) {
    var duration = new Duration();
    duration.setValue(minutes).setUnit("minutes").setSystem("http://unitsofmeasure.org");
    duration.setCode("min");
    return duration;
  }

  private static void narrate(Encounter fhir, Note note) {
    var div = new XhtmlNode(NodeType.Element, "div");
    paragraph(div, "Reason: ", note.reason());
    paragraph(div, "", note.said());
    paragraph(div, "Agreed: ", note.agreed());
    fhir.getText().setStatus(NarrativeStatus.ADDITIONAL).setDiv(div);
  }

  private static void paragraph(XhtmlNode div, String label, @Nullable String text) {
    if (text != null) {
      div.addTag("p").addText(label + text);
    }
  }

  private static CodeableConcept concept(String system, String code, String label) {
    return new CodeableConcept(new Coding(system, code, label)).setText(label);
  }
}
