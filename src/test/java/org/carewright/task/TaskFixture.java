package org.carewright.task;

import java.time.LocalDate;
import java.util.UUID;
import org.carewright.access.Relationships;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Patients with work to do, for tests. */
@TestComponent
public class TaskFixture {

  public static final LocalDate DUE = LocalDate.of(2026, 11, 24);

  private final Relationships relationships;
  private final TransactionTemplate transaction;

  TaskFixture(Relationships relationships, TransactionTemplate transaction) {
    this.relationships = relationships;
    this.transaction = transaction;
  }

  /** A patient whom the viewer's organisation cares for; nothing more is known of them. */
  public PatientId patientOf(Viewer viewer) {
    var patient = new PatientId(UUID.randomUUID());
    transaction.executeWithoutResult(
        tx -> relationships.open(patient, viewer.organisation(), Relationships.Basis.REGISTERED));
    return patient;
  }

  public static NewTask call(PatientId patient, Owner owner) {
    return new NewTask(
        patient,
        null,
        TaskKind.CONTACT,
        "Telephone review",
        new Reason("Contact every 30 days", "last contact 25 Oct 2026", LocalDate.of(2026, 10, 25)),
        Source.PERSON,
        owner,
        DUE,
        Priority.ROUTINE);
  }
}
