package org.carewright.home;

import org.carewright.access.Viewer;
import org.carewright.caseload.Enrolment;
import org.carewright.caseload.EnrolmentAnswer;
import org.carewright.caseload.Enrolments;
import org.carewright.caseload.NewEnrolment;
import org.carewright.caseload.Risk;
import org.carewright.task.TaskFixture;
import org.springframework.boot.test.context.TestComponent;

/** People on a caseload, for tests; import {@link TaskFixture} as well. */
@TestComponent
public class CaseloadFixture {

  private final TaskFixture patients;
  private final Enrolments enrolments;

  CaseloadFixture(TaskFixture patients, Enrolments enrolments) {
    this.patients = patients;
    this.enrolments = enrolments;
  }

  /** Someone new, whom the viewer coordinates from today. */
  public Enrolment enrol(Viewer by, String given, String family, String programme, Risk risk) {
    var patient = patients.patientOf(by, given, family);
    var answer =
        enrolments.enrol(
            by,
            new NewEnrolment(
                patient,
                programme,
                by.staff(),
                null,
                risk,
                "Lives alone since the spring, short of breath on the stairs, and unsure which tablets to take when",
                "In a test"));
    return ((EnrolmentAnswer.Accepted) answer).enrolment();
  }
}
