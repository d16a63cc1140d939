package org.carewright.lead;

import org.carewright.record.Records;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.stereotype.Component;

/**
 * Says who leads as a FHIR R4 CareTeam of category LOINC LA28865-6 (care-coordination focused, from
 * CareTeam.category's value set) with one participant: the lead coordinator, for a period.
 */
@Component
class LeadFhir {

  static final String ROLE = "https://carewright.org/fhir/CodeSystem/care-team-role";

  private final Records records;

  LeadFhir(Records records) {
    this.records = records;
  }

  void publish(Lead lead) {
    records.publish(lead.patient(), of(lead));
  }

  static CareTeam of(Lead lead) {
    var period = new Period().setStartElement(new DateTimeType(lead.since().toString()));
    var end = lead.end();
    if (end != null) {
      period.setEndElement(new DateTimeType(end.at().toString()));
    }
    var team = new CareTeam();
    team.setId(lead.id().toString());
    team.setStatus(end == null ? CareTeamStatus.ACTIVE : CareTeamStatus.INACTIVE)
        .setName("Lead coordinator")
        .setSubject(new Reference("Patient/" + lead.patient()))
        .setPeriod(period)
        .addCategory(
            new CodeableConcept(
                new Coding(
                    "http://loinc.org",
                    "LA28865-6",
                    "Longitudinal care-coordination focused care team")));
    team.addParticipant(
        new CareTeamParticipantComponent()
            .addRole(
                new CodeableConcept(new Coding(ROLE, "lead-coordinator", "Lead coordinator"))
                    .setText("Lead coordinator"))
            .setMember(
                new Reference("Practitioner/" + lead.who().staff()).setDisplay(lead.who().name()))
            .setOnBehalfOf(
                new Reference("Organization/" + lead.who().organisation())
                    .setDisplay(lead.who().organisationName()))
            .setPeriod(period.copy()));
    return team;
  }
}
