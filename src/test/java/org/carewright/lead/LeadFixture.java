package org.carewright.lead;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.carewright.access.CurrentViewer;
import org.carewright.access.OrganisationId;
import org.carewright.access.Region;
import org.carewright.access.Relationships;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.access.Workforce;
import org.carewright.caseload.Enrolment;
import org.carewright.caseload.EnrolmentAnswer;
import org.carewright.caseload.Enrolments;
import org.carewright.caseload.NewEnrolment;
import org.carewright.caseload.Risk;
import org.carewright.platform.PatientId;
import org.carewright.task.TaskFixture;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Two organisations that share patients, for tests. */
@TestComponent
public class LeadFixture {

  private final Workforce workforce;
  private final CurrentViewer viewers;
  private final TaskFixture patients;
  private final Enrolments enrolments;
  private final Relationships relationships;
  private final TransactionTemplate transaction;
  private final Clock clock;

  LeadFixture(
      Workforce workforce,
      CurrentViewer viewers,
      TaskFixture patients,
      Enrolments enrolments,
      Relationships relationships,
      TransactionTemplate transaction,
      Clock clock) {
    this.workforce = workforce;
    this.viewers = viewers;
    this.patients = patients;
    this.enrolments = enrolments;
    this.relationships = relationships;
    this.transaction = transaction;
    this.clock = clock;
  }

  public OrganisationId organisation(String name) {
    var unique = name + " " + UUID.randomUUID().toString().substring(0, 4);
    return workforce.addOrganisation(unique, Region.ENGLAND, "Europe/London", "01632 960 100");
  }

  public Viewer hire(OrganisationId organisation, String given, String family, Role role) {
    var id =
        workforce.addStaff(
            new Workforce.NewStaff(
                organisation,
                given,
                family,
                role,
                role.label(),
                null,
                "01632 960 " + family.length()));
    return viewers.load(id).orElseThrow();
  }

  public PatientId patientOf(Viewer viewer) {
    return patients.patientOf(viewer, "Ada", "Rowntree");
  }

  /** As when an organisation registers or imports someone who is known here already. */
  public void alsoRegisteredWith(Viewer other, PatientId patient) {
    transaction.executeWithoutResult(
        tx -> relationships.open(patient, other.organisation(), Relationships.Basis.REGISTERED));
  }

  public Enrolment enrol(Viewer by, PatientId patient, String programme) {
    var wanted =
        new NewEnrolment(
            patient, programme, by.staff(), null, Risk.MEDIUM, "Lives alone", "In a test");
    return ((EnrolmentAnswer.Accepted) enrolments.enrol(by, wanted)).enrolment();
  }

  public NewOffer lead(PatientId patient, Viewer candidate) {
    return new NewOffer(
        new OfferId(UUID.randomUUID()),
        patient,
        null,
        candidate.staff(),
        today(candidate),
        null,
        false);
  }

  public NewOffer transfer(Enrolment enrolment, Viewer candidate) {
    return transfer(enrolment, candidate, today(candidate), "Prefers mornings", false);
  }

  public NewOffer transfer(
      Enrolment enrolment, Viewer to, LocalDate from, @Nullable String note, boolean disclosed) {
    return new NewOffer(
        new OfferId(UUID.randomUUID()),
        enrolment.patient(),
        enrolment.id(),
        to.staff(),
        from,
        note,
        disclosed);
  }

  LocalDate today(Viewer viewer) {
    return viewer.today(clock);
  }
}
