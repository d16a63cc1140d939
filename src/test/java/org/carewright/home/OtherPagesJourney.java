package org.carewright.home;

import java.util.List;
import java.util.UUID;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.caseload.Enrolments;
import org.carewright.caseload.NewEnrolment;
import org.carewright.caseload.Risk;
import org.carewright.patient.PatientDetailsBuilder;
import org.carewright.patient.Patients;
import org.carewright.patient.PersonName;
import org.carewright.platform.PatientId;
import org.carewright.testing.Journey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Looks at the pages that no other journey passes: axe, sideways scroll and a picture of each. */
class OtherPagesJourney extends Journey {

  @Autowired Patients patients;
  @Autowired Enrolments enrolments;

  Viewer amira;
  PatientId patient;

  @BeforeEach
  void givenSomeoneEnrolled() {
    amira = people.coordinator();
    var details = new PatientDetailsBuilder(new PersonName(null, "Rowan", "Alder")).build();
    patient =
        ((Patients.Registration.Registered) patients.register(amira, details, UUID.randomUUID()))
            .patient();
    enrolments.enrol(
        amira,
        new NewEnrolment(
            patient, "community-support", amira.staff(), null, Risk.LOW, "Lives alone", null));
  }

  @Test
  void aCoordinatorsOtherPages() {
    signIn(amira);
    for (var page :
        List.of("tasks", "enrolments", "enrolments/new", "accesses", "documents", "care-team")) {
      open("/patients/" + patient + "/" + page);
      look(page.replace('/', '-'));
    }
    open("/patients/" + patient + "/record/Patient/" + patient);
    look("raw");
    open("/imports");
    look("imports");
    open("/no-such-page");
    look("not-found");
  }

  @Test
  void anAdministratorsPages() {
    var administrator = people.viewer(amira.organisation(), Role.ADMINISTRATOR);
    people.team(amira.organisation());
    signIn(administrator);
    for (var page : List.of("", "/staff/new", "/teams/new", "/staff/" + amira.staff())) {
      open("/admin" + page);
      look("admin" + page.replaceAll("/[0-9a-f-]{36}", "-one").replace('/', '-'));
    }
  }
}
