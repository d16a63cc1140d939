package org.carewright.caseload.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.caseload.Enrolments;
import org.carewright.caseload.Risk;
import org.carewright.home.CaseloadFixture;
import org.carewright.platform.PatientId;
import org.carewright.task.Attempt;
import org.carewright.task.Closure;
import org.carewright.task.Outcome;
import org.carewright.task.Owner;
import org.carewright.task.TaskFixture;
import org.carewright.task.Tasks;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@CarewrightTest
@Import({TaskFixture.class, CaseloadFixture.class})
class TodayListTest {

  private static final TodayFilter ALL = TodayFilter.of(Map.of());

  @Autowired TodayList list;
  @Autowired OrderPolicies policies;
  @Autowired Tasks tasks;
  @Autowired Enrolments enrolments;
  @Autowired TaskFixture patients;
  @Autowired CaseloadFixture caseload;
  @Autowired People people;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;

  Viewer amira;

  @BeforeEach
  void aCoordinator() {
    amira = people.coordinator();
  }

  @Test
  void everyRowsExplanationIsTheSumThatPutItThere() {
    var programme = "long-term-conditions";
    for (var risk : Risk.values()) {
      manyTasks(caseload.enrol(amira, "Ada", risk.label(), programme, risk).patient());
    }
    manyTasks(patients.patientOf(amira));
    var lead = people.viewer(amira.organisation(), Role.TEAM_LEAD);
    for (var policy : List.of(OrderPolicy.SHIPPED, another(lead))) {
      var rows =
          list.rows(
              amira,
              new TodayFilter(TodayFilter.View.ALL, TodayFilter.Whose.ME, "", null, null, 9),
              policy,
              now());
      assertThat(rows).hasSizeGreaterThan(300);
      for (var row : rows) {
        assertThat(policy.points(row.place().facts()))
            .as(row.place().sum())
            .isEqualTo(row.place().points());
        assertThat(row.place().sum())
            .endsWith(row.place().points() == 0 ? "0" : "= " + row.place().points());
      }
      assertThat(rows.stream().map(row -> row.place().part()))
          .isSorted()
          .contains(Place.Part.OVERDUE, Place.Part.TODAY, Place.Part.COMING_UP);
      var overdue = rows.stream().filter(TodayRow::overdue).toList();
      assertThat(overdue)
          .isSortedAccordingTo(
              Comparator.<TodayRow>comparingInt(row -> -row.place().points())
                  .thenComparing(TodayRow::due));
    }
    var numbers = list.numbers(amira, ALL, now());
    assertThat(numbers.overdue() + numbers.today() + numbers.week()).isGreaterThan(300);
  }

  @Test
  void theRiskOnATaskFollowsTheEnrolment() {
    var enrolled = caseload.enrol(amira, "Ada", "Example", "frailty-and-falls", Risk.LOW);
    tasks.open(amira, TaskFixture.call(enrolled.patient(), Owner.of(amira.staff())));
    assertThat(risks(enrolled.patient())).containsOnly("LOW");
    enrolments.reassign(
        amira,
        enrolled.patient(),
        enrolled.id(),
        Tasks.LATEST,
        amira.staff(),
        null,
        Risk.HIGH,
        null);
    assertThat(risks(enrolled.patient())).containsOnly("HIGH");
  }

  @Test
  void whoWasCalledRestsForEightHoursAndSaysByWhom() {
    var called = patients.patientOf(amira, "Cal", "Led");
    var other = patients.patientOf(amira, "Not", "Yet");
    var task = tasks.open(amira, TaskFixture.call(called, Owner.of(amira.staff())));
    tasks.open(amira, TaskFixture.call(other, Owner.of(amira.staff())));
    var attempt = new Attempt(Attempt.Result.NO_ANSWER, null, amira.today(clock));
    tasks.attempted(amira, called, task, Tasks.LATEST, attempt);

    var rows = list.rows(amira, ALL, OrderPolicy.SHIPPED, now());
    assertThat(rows.getLast().patient()).isEqualTo(called);
    assertThat(rows.getLast().place().calledBy()).startsWith("Sam Tester tried at ");
    assertThat(rows.getFirst().place().lately()).isFalse();

    clock.forward(Duration.ofHours(8).plusMinutes(1));
    assertThat(list.rows(amira, ALL, OrderPolicy.SHIPPED, now()))
        .noneMatch(row -> row.place().lately());
  }

  @Test
  void aCallThatWasUndoneIsNoCall() {
    var patient = patients.patientOf(amira);
    var first = tasks.open(amira, TaskFixture.call(patient, Owner.of(amira.staff())));
    tasks.open(amira, TaskFixture.call(patient, Owner.of(amira.staff())));
    tasks.close(amira, patient, first, new Closure(Outcome.CONTACT_MADE, null));
    assertThat(list.rows(amira, ALL, OrderPolicy.SHIPPED, now()))
        .allMatch(row -> row.place().lately());
    tasks.reopen(amira, patient, first);
    assertThat(list.rows(amira, ALL, OrderPolicy.SHIPPED, now()))
        .hasSize(2)
        .noneMatch(row -> row.place().lately());
  }

  private OrderPolicy another(Viewer lead) {
    var points = new EnumMap<Factor, Integer>(Factor.class);
    for (var factor : Factor.values()) {
      points.put(factor, 7 * factor.ordinal() + 3);
    }
    return policies.add(lead, points, "To see", 1).orElseThrow();
  }

  private Moment now() {
    return Moment.of(amira, clock);
  }

  private List<String> risks(PatientId patient) {
    return jdbc.sql("select risk from task where patient_id = :p and ended_at is null")
        .param("p", patient.value())
        .query(String.class)
        .list();
  }

  /** All sorts of clocks, days, priorities and attempts, spread evenly. */
  private void manyTasks(PatientId patient) {
    jdbc.sql(
            """
            insert into task (patient_id, id, organisation_id, kind, title, reason_rule,
              reason_datum, reason_date, source_kind, owner_staff_id, due, due_at, clock,
              clock_since, warn_at, harm, priority, attempts, opened_at, opened_by)
            select :patient, gen_random_uuid(), :organisation, 'ACTION', 'Task ' || n, 'Rule',
              'datum', :today, 'person', :me, cast(:today as date) + (n * 7 % 47) - 40,
              case when n % 3 > 0 then cast(:now as timestamptz) + (n * 11 % 300 - 150)
                * interval '1 hour' end,
              case when n % 3 > 0 then 'A clock' end,
              case when n % 3 > 0 then cast(:now as timestamptz) - interval '20 days' end,
              case when n % 3 = 1 then cast(:now as timestamptz) + (n * 13 % 300 - 150)
                * interval '1 hour' end,
              case when n % 3 > 0 then (array['SEVERE', 'MODERATE', 'LOW'])[n % 5 % 3 + 1] end,
              (array['ROUTINE', 'SOON', 'URGENT'])[n % 7 % 3 + 1], n % 5, :now, :me
            from generate_series(1, 100) n\
            """)
        .param("patient", patient.value())
        .param("organisation", amira.organisation().value())
        .param("me", amira.staff().value())
        .param("today", amira.today(clock))
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }
}
