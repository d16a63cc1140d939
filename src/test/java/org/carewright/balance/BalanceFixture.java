package org.carewright.balance;

import java.util.ArrayList;
import java.util.List;
import org.carewright.access.CurrentViewer;
import org.carewright.access.OrganisationId;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.access.Workforce;
import org.carewright.caseload.Enrolment;
import org.carewright.caseload.EnrolmentAnswer;
import org.carewright.caseload.Enrolments;
import org.carewright.caseload.NewEnrolment;
import org.carewright.caseload.Risk;
import org.carewright.task.TaskFixture;
import org.springframework.boot.test.context.TestComponent;

/** Coordinators with people in their care, for tests; import {@link TaskFixture} as well. */
@TestComponent
class BalanceFixture {

  private final TaskFixture patients;
  private final Enrolments enrolments;
  private final Workforce workforce;
  private final CurrentViewer viewers;

  BalanceFixture(
      TaskFixture patients, Enrolments enrolments, Workforce workforce, CurrentViewer viewers) {
    this.patients = patients;
    this.enrolments = enrolments;
    this.workforce = workforce;
    this.viewers = viewers;
  }

  Viewer hire(OrganisationId organisation, String given, String family, Role role) {
    var id =
        workforce.addStaff(
            new Workforce.NewStaff(organisation, given, family, role, role.label(), null, null));
    return viewers.load(id).orElseThrow();
  }

  /** So many new people, coordinated by the viewer. */
  List<Enrolment> enrol(Viewer by, int people) {
    var enrolled = new ArrayList<Enrolment>();
    for (int n = 0; n < people; n++) {
      enrolled.add(enrol(by, "Person", "%s-%02d".formatted(by.name(), n), Risk.values()[n % 3]));
    }
    return enrolled;
  }

  Enrolment enrol(Viewer by, String given, String family, Risk risk) {
    var patient = patients.patientOf(by, given, family);
    var answer =
        enrolments.enrol(
            by,
            new NewEnrolment(
                patient, "community-support", by.staff(), null, risk, "Lives alone", null));
    return ((EnrolmentAnswer.Accepted) answer).enrolment();
  }
}
