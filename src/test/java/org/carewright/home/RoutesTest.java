package org.carewright.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.task.TaskFixture;
import org.carewright.testing.Answer;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.Visit;
import org.carewright.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every route there is: what is added later is held to the same promises. */
@CarewrightTest
class RoutesTest {

  /** Routes that are there for whoever has not signed in. */
  private static final Set<String> OPEN =
      Set.of("/sign-in", "/set-up/{given}", "/assets/{name}", "/health", "/error");

  /** A route and the address it is tried with. */
  private record Route(String method, String pattern, String address) {
    boolean isAboutPatient() {
      return pattern.contains("{patient}");
    }

    boolean isRead() {
      return method.equals("GET");
    }

    @Override
    public String toString() {
      return method + " " + pattern;
    }
  }

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @Autowired People people;
  @Autowired Web web;
  @Autowired TaskFixture patients;
  @Autowired JdbcClient jdbc;

  private Viewer coordinator;
  private PatientId patient;

  @BeforeEach
  void aPatient() {
    coordinator = people.coordinator();
    patient = patients.patientOf(coordinator);
  }

  @Test
  void whoIsNotSignedInGetsNothingButTheWayToSignIn() {
    for (var route : routes()) {
      if (!OPEN.contains(route.pattern())) {
        var answer = ask(web.anonymous(), route);
        assertThat(answer.location()).as(route.toString()).startsWith("/sign-in");
      }
    }
  }

  @Test
  void anotherOrganisationsPatientsAreNotThere() {
    var stranger = web.signIn(people.coordinator());
    for (var route : routes()) {
      if (route.isAboutPatient()) {
        var answer = ask(stranger, route);
        // 400: the form lacks what the route must have, and was not looked at further.
        assertThat(answer.status()).as(route + " " + answer.location()).isIn(404, 400);
      }
    }
    assertThat(entries()).as("nothing was read or changed").isEqualTo(1);
  }

  @Test
  void administratorsSeeNoPatients() {
    var administrator =
        web.signIn(
            people.viewer(coordinator.organisation(), org.carewright.access.Role.ADMINISTRATOR));
    for (var route : routes()) {
      if (route.isAboutPatient()) {
        assertThat(ask(administrator, route).status()).as(route.toString()).isIn(404, 403, 400);
      }
    }
  }

  @Test
  void safetyOfficersReadWhatIsOpenAndNothingElse() {
    var officer =
        web.signIn(
            people.viewer(coordinator.organisation(), org.carewright.access.Role.SAFETY_OFFICER));
    for (var route : routes()) {
      if (route.isAboutPatient()) {
        var answer = ask(officer, route);
        if (route.pattern().startsWith("/safety/")) {
          assertThat(answer.status()).as(route.toString()).isEqualTo(200);
        } else {
          assertThat(answer.status()).as(route.toString()).isIn(404, 403, 400);
        }
      }
    }
    assertThat(changes()).as("and change nothing").isEqualTo(1);
  }

  private long changes() {
    return jdbc.sql(
            """
            select count(*) from audit_entry
            where patient_id = :patient and action in ('CREATED', 'CHANGED')\
            """)
        .param("patient", patient.value())
        .query(Long.class)
        .single();
  }

  @Test
  void everyPageAboutAPatientLeavesALineInTheTrail() {
    var visit = web.signIn(coordinator);
    var seen = new ArrayList<String>();
    for (var route : routes()) {
      if (route.isAboutPatient() && route.isRead()) {
        var before = entries();
        var answer = ask(visit, route);
        assertThat(answer.status()).as(route.toString()).isLessThan(500);
        if (answer.status() == 200) {
          assertThat(entries()).as(route.toString()).isGreaterThan(before);
          seen.add(route.pattern());
        }
      }
    }
    assertThat(seen).isNotEmpty();
  }

  @Test
  void noRouteBreaksOnNonsense() {
    var visit = web.signIn(coordinator);
    for (var route : routes()) {
      if (!route.pattern().equals("/account/other-sessions/end")) {
        var answer = ask(visit, route);
        assertThat(answer.status()).as(route + "\n" + answer.body()).isLessThan(500);
      }
    }
  }

  private List<Route> routes() {
    var routes = new ArrayList<Route>();
    mappings
        .getHandlerMethods()
        .forEach((mapping, handler) -> {
          for (var pattern : mapping.getPatternValues()) {
            var methods = mapping.getMethodsCondition().getMethods();
            for (var method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
              routes.add(new Route(method.name(), pattern, address(pattern)));
            }
          }
        });
    assertThat(routes).hasSizeGreaterThan(10);
    return routes;
  }

  private String address(String pattern) {
    return pattern
        .replace("{patient}", patient.toString())
        .replaceAll("\\{[^}]+}", new UUID(7, 7).toString());
  }

  private static Answer ask(Visit visit, Route route) {
    return route.isRead() ? visit.get(route.address()) : visit.post(route.address(), Map.of());
  }

  private long entries() {
    return jdbc.sql("select count(*) from audit_entry where patient_id = :patient")
        .param("patient", patient.value())
        .query(Long.class)
        .single();
  }
}
