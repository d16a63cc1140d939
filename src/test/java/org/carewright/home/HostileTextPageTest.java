package org.carewright.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.carewright.caseload.Enrolments;
import org.carewright.caseload.NewEnrolment;
import org.carewright.caseload.Risk;
import org.carewright.patient.PatientDetailsBuilder;
import org.carewright.patient.Patients;
import org.carewright.patient.PersonName;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.Web;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever people write is shown as they wrote it, and never becomes part of the page. */
@CarewrightTest
class HostileTextPageTest {

  private static final String TEXT =
      "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>${7*7}";

  @Autowired Patients patients;
  @Autowired Enrolments enrolments;
  @Autowired People people;
  @Autowired Web web;

  @Test
  void isEscapedOnEveryPageThatShowsIt() {
    var amira = people.coordinator();
    var details =
        new PatientDetailsBuilder(new PersonName(null, TEXT, "Hostile"))
            .preferredName(TEXT)
            .whatMatters(TEXT)
            .build();
    var registered =
        (Patients.Registration.Registered) patients.register(amira, details, UUID.randomUUID());
    var id = registered.patient();
    enrolments.enrol(
        amira,
        new NewEnrolment(id, "community-support", amira.staff(), null, Risk.LOW, TEXT, TEXT));
    var visit = web.signIn(amira);
    var path = "/patients/" + id;
    for (var page :
        List.of(
            "/today",
            "/caseload",
            "/patients?q=hostile",
            path,
            path + "/timeline",
            path + "/record",
            path + "/plan",
            path + "/contacts",
            path + "/contacts/new",
            path + "/tasks",
            path + "/enrolments",
            path + "/care-team",
            path + "/lead",
            path + "/details",
            path + "/details/edit",
            path + "/accesses")) {
      var answer = visit.get(page);
      assertThat(answer.status()).as(page).isEqualTo(200);
      assertThat(answer.body()).as(page).doesNotContain("<script>alert", "<img src=x");
      assertThat(answer.body()).as(page).contains("&lt;script");
    }
  }
}
