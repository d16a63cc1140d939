package org.carewright.task;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.carewright.access.Viewer;
import org.carewright.patient.Gender;
import org.carewright.patient.PatientDetailsBuilder;
import org.carewright.patient.Patients;
import org.carewright.patient.PersonName;
import org.carewright.platform.PatientId;
import org.springframework.boot.test.context.TestComponent;

/** Patients with work to do, for tests. */
@TestComponent
public class TaskFixture {

  /** The day on which the tests run: what is due then is neither overdue nor far off. */
  public static final LocalDate DUE = LocalDate.now(ZoneId.of("Europe/London"));

  private final Patients patients;

  TaskFixture(Patients patients) {
    this.patients = patients;
  }

  /** A patient of the viewer's organisation, 76 years old. */
  public PatientId patientOf(Viewer viewer) {
    return patientOf(viewer, "Ada", "Example");
  }

  public PatientId patientOf(Viewer viewer, String given, String family) {
    var details =
        new PatientDetailsBuilder(new PersonName(null, given, family))
            .gender(Gender.FEMALE)
            .born(LocalDate.of(1950, 3, 12), false)
            .build();
    var answer = patients.register(viewer, details, UUID.randomUUID());
    return ((Patients.Registration.Registered) answer).patient();
  }

  public static NewTask call(PatientId patient, Owner owner) {
    return new NewTask(
        patient,
        null,
        TaskKind.CONTACT,
        "Telephone review",
        new Reason("Contact every 30 days", "last contact", DUE.minusDays(30)),
        Source.PERSON,
        owner,
        DUE,
        Priority.ROUTINE);
  }
}
