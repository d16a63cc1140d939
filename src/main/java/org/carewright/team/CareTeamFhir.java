package org.carewright.team;

import java.time.LocalDate;
import java.util.List;
import org.carewright.platform.PatientId;
import org.carewright.record.Records;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.stereotype.Component;

/** Says a care team as FHIR R4: one CareTeam a patient, which bears the patient's id. */
@Component
class CareTeamFhir {

  private final Records records;

  CareTeamFhir(Records records) {
    this.records = records;
  }

  void publish(PatientId patient, List<Member> members) {
    records.publish(patient, of(patient, members));
  }

  static CareTeam of(PatientId patient, List<Member> members) {
    var team = new CareTeam();
    team.setId(patient.toString());
    team.setStatus(
        members.stream().anyMatch(Member::isCurrent)
            ? CareTeamStatus.ACTIVE
            : CareTeamStatus.INACTIVE);
    team.setName("Care team").setSubject(new Reference("Patient/" + patient));
    members.forEach(member -> team.addParticipant(participant(member)));
    return team;
  }

  private static CareTeamParticipantComponent participant(Member member) {
    var participant = new CareTeamParticipantComponent();
    participant.addRole(new CodeableConcept().setText(member.role()));
    participant.setMember(reference(member));
    var organisation = member.organisation();
    if (organisation != null) {
      participant.setOnBehalfOf(new Reference().setDisplay(organisation));
    }
    return participant.setPeriod(period(member));
  }

  /** A person who does not work here has no resource of their own: their name stands for them. */
  private static Reference reference(Member member) {
    var staff = member.staff();
    var reference = staff == null ? new Reference() : new Reference("Practitioner/" + staff);
    return reference.setDisplay(member.name());
  }

  private static Period period(Member member) {
    var period = new Period().setStartElement(day(member.since()));
    var until = member.until();
    return until == null ? period : period.setEndElement(day(until));
  }

  private static DateTimeType day(LocalDate day) {
    return new DateTimeType(day.toString());
  }
}
