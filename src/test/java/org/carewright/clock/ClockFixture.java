package org.carewright.clock;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carewright.access.CurrentViewer;
import org.carewright.access.Region;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.access.Workforce;
import org.carewright.caseload.Enrolment;
import org.carewright.caseload.EnrolmentAnswer;
import org.carewright.caseload.Enrolments;
import org.carewright.caseload.NewEnrolment;
import org.carewright.caseload.Risk;
import org.carewright.contact.ContactFacts;
import org.carewright.contact.ContactId;
import org.carewright.contact.Contacts;
import org.carewright.contact.Direction;
import org.carewright.contact.Finding;
import org.carewright.contact.FollowUp;
import org.carewright.contact.Mode;
import org.carewright.contact.NewContact;
import org.carewright.contact.NotReached;
import org.carewright.contact.Note;
import org.carewright.contact.Party;
import org.carewright.contact.Reach;
import org.carewright.platform.PatientId;
import org.carewright.record.Records;
import org.carewright.task.TaskFixture;
import org.carewright.task.TaskId;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Discharges, enrolments and calls that set clocks going. */
@TestComponent
class ClockFixture {

  private final Workforce workforce;
  private final CurrentViewer viewers;
  private final TaskFixture patients;
  private final Enrolments enrolments;
  private final Contacts contacts;
  private final Records records;
  private final ClockRules rules;
  private final ClockRuns runs;
  private final TransactionTemplate transaction;

  ClockFixture(
      Workforce workforce,
      CurrentViewer viewers,
      TaskFixture patients,
      Enrolments enrolments,
      Contacts contacts,
      Records records,
      ClockRules rules,
      ClockRuns runs,
      TransactionTemplate transaction) {
    this.workforce = workforce;
    this.viewers = viewers;
    this.patients = patients;
    this.enrolments = enrolments;
    this.contacts = contacts;
    this.records = records;
    this.rules = rules;
    this.runs = runs;
    this.transaction = transaction;
  }

  /** A coordinator in New York. */
  Viewer american() {
    return coordinator(Region.US, "America/New_York");
  }

  Viewer coordinator(Region region, String zone) {
    var organisation =
        workforce.addOrganisation("Practice " + UUID.randomUUID(), region, zone, null);
    return colleague(organisation, Role.COORDINATOR);
  }

  Viewer colleague(Viewer of, Role role) {
    return colleague(of.organisation(), role);
  }

  private Viewer colleague(org.carewright.access.OrganisationId organisation, Role role) {
    var id =
        workforce.addStaff(
            new Workforce.NewStaff(organisation, "Amira", "Khan", role, role.label(), null, null));
    return viewers.load(id).orElseThrow();
  }

  Enrolment enrol(Viewer by, String programme, Risk risk) {
    return enrol(by, patients.patientOf(by), programme, risk);
  }

  Enrolment enrol(Viewer by, PatientId patient, String programme, Risk risk) {
    var wanted =
        new NewEnrolment(patient, programme, by.staff(), null, risk, "Asked for help", "In a test");
    return ((EnrolmentAnswer.Accepted) enrolments.enrol(by, wanted)).enrolment();
  }

  PatientId patient(Viewer by) {
    return patients.patientOf(by);
  }

  PatientId patient(Viewer by, String given, String family) {
    return patients.patientOf(by, given, family);
  }

  /** A hospital stay of three days comes into the record. */
  void discharged(PatientId patient, Instant at) {
    var stay = new Encounter();
    stay.setId(UUID.randomUUID().toString());
    stay.setStatus(Encounter.EncounterStatus.FINISHED);
    stay.setClass_(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "IMP", null));
    stay.setSubject(new Reference("Patient/" + patient));
    stay.setPeriod(
        new Period().setStart(Date.from(at.minusSeconds(259_200))).setEnd(Date.from(at)));
    transaction.executeWithoutResult(tx -> records.publish(patient, stay));
  }

  ContactId reached(Viewer by, PatientId patient, Instant at, int minutes, TaskId... answers) {
    return contact(by, patient, at, new Reach.Reached(Finding.STEADY), minutes, answers);
  }

  ContactId tried(Viewer by, PatientId patient, Instant at, TaskId... answers) {
    return contact(by, patient, at, new Reach.InVain(NotReached.NO_ANSWER), 2, answers);
  }

  private ContactId contact(
      Viewer by, PatientId patient, Instant at, Reach reach, int minutes, TaskId... answers) {
    var facts =
        new ContactFacts(
            at,
            Mode.CALL,
            Direction.OUTGOING,
            reach,
            Party.PATIENT,
            null,
            null,
            minutes,
            new Note("Call", reach.succeeded() ? "All is well." : null, null));
    var id = new ContactId(UUID.randomUUID());
    var followUp = new FollowUp(List.of(answers), null, null, false);
    contacts.record(by, new NewContact(id, patient, facts, followUp));
    return id;
  }

  /** From now on a clock of the viewer's organisation asks for this when it runs out. */
  void asks(Viewer by, String code, Expiry expiry) {
    var was = rules.find(by.organisation(), code).orElseThrow().rule();
    rules.add(
        by,
        new ClockRule(
            was.id(),
            was.code(),
            was.version() + 1,
            false,
            was.name(),
            was.source(),
            was.link(),
            was.start(),
            was.programmes(),
            was.risks(),
            was.success(),
            was.attempts(),
            was.minutes(),
            was.length(),
            was.whose(),
            was.warnHours(),
            was.work(),
            was.title(),
            was.atEnd(),
            expiry,
            was.harm(),
            was.regions(),
            was.duty(),
            was.from(),
            null,
            "In a test"));
  }

  List<ClockRun> runs(Viewer by, PatientId patient) {
    return runs.visible(by, patient, 100);
  }

  /** The latest clock of a rule that runs or ran for a patient. */
  Optional<ClockRun> run(Viewer by, PatientId patient, String code) {
    return runs(by, patient).stream()
        .filter(run -> run.rule().code().equals(code))
        .max(java.util.Comparator.comparing(run -> run.beginning().since()));
  }
}
