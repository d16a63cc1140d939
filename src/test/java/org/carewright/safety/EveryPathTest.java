package org.carewright.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carewright.access.Role;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.caseload.Enrolments;
import org.carewright.caseload.NewEnrolment;
import org.carewright.caseload.Risk;
import org.carewright.cover.AbsenceBegun;
import org.carewright.cover.CoverFixture;
import org.carewright.platform.BrokenRule;
import org.carewright.platform.PatientId;
import org.carewright.record.Imports;
import org.carewright.record.StayEnded;
import org.carewright.task.Owner;
import org.carewright.task.TaskClosed;
import org.carewright.task.TaskFixture;
import org.carewright.task.TaskId;
import org.carewright.task.Tasks;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.Saboteur;
import org.carewright.testing.TestClock;
import org.carewright.testing.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whatever path writes, a transaction that would break one of the five rules is refused whole, and
 * who asked is told the rule and what to do.
 */
@CarewrightTest
@ExtendWith(OutputCaptureExtension.class)
class EveryPathTest {

  @TempDir Path folder;
  @Autowired Saboteur saboteur;
  @Autowired Enrolments enrolments;
  @Autowired Tasks tasks;
  @Autowired Imports imports;
  @Autowired RecurringTask<Void> coverTask;
  @Autowired People people;
  @Autowired TaskFixture patients;
  @Autowired CoverFixture absences;
  @Autowired TestClock clock;
  @Autowired Web web;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  Viewer amira;
  Viewer colleague;
  StaffId gone;
  PatientId patient;
  TaskId call;
  List<String> before = List.of();

  /** A mistake for each rule, and what it is answered with. */
  enum Mistake {
    NO_NEXT_STEP(
        """
        update task set ended_at = greatest(:now, opened_at), ended_by = :me, outcome = 'DONE'
        where patient_id = :patient and enrolment_id is not null and ended_at is null\
        """,
        "An active enrolment must have a next step",
        "Open the next task before ending the last one"),
    OWNER_NOT_AT_WORK(
        """
        update task set owner_staff_id = :gone, owner_team_id = null, covers_staff_id = null
        where patient_id = :patient and ended_at is null\
        """,
        "The owner of an open task must be at work",
        "Choose someone else, or a team"),
    NO_REASON(
        "update task set reason_datum = '' where patient_id = :patient and ended_at is null",
        "A task says why it is there",
        "Give all three"),
    ENDED_IN_PART(
        "update task set outcome = 'DONE' where patient_id = :patient and ended_at is null",
        "A task ends only with an outcome",
        "leave the task open"),
    DELETED(
        "delete from task where patient_id = :patient",
        "A task is never deleted",
        "Close it with an outcome that says why it is not needed"),
    LOOSE_LOOP(
        """
        insert into open_loop (patient_id, id, kind, what, opened_at, opened_by)
        values (:patient, gen_random_uuid(), 'REFERRAL', 'Physiotherapy', :now, :me)\
        """,
        "What has been begun and is not finished must have an open task",
        "or close the loop with its outcome"),
    NOT_TOLD(
        "update task set escalate_at = null where patient_id = :patient and ended_at is null",
        "An open task knows when the next person is told that it is overdue",
        "it follows from the day"),
    CLAIMS_TO_HAVE_TOLD(
        """
        insert into escalation_pass (id, until, finished_at, told, postponed)
        select gen_random_uuid(), max(escalate_at), :now, 0, 0
        from task where patient_id = :patient and ended_at is null\
        """,
        "An overdue task has not been escalated",
        "Escalate what is due");

    final String sql;
    final String rule;
    final String advice;

    Mistake(String sql, String rule, String advice) {
      this.sql = sql;
      this.rule = rule;
      this.advice = advice;
    }
  }

  @BeforeEach
  void anEnrolledPatientWithACall() {
    amira = people.coordinator();
    colleague = people.viewer(amira.organisation(), Role.COORDINATOR);
    gone = people.staff(amira.organisation(), Role.COORDINATOR);
    jdbc.sql("update staff set active = false where id = :id").param("id", gone.value()).update();
    patient = patients.patientOf(amira);
    enrolments.enrol(
        amira,
        new NewEnrolment(
            patient, "community-support", amira.staff(), null, Risk.LOW, "Asked", null));
    call = tasks.open(amira, TaskFixture.call(patient, Owner.of(amira.staff())));
    before = state();
  }

  @AfterEach
  void rest() {
    saboteur.rest();
  }

  @ParameterizedTest
  @EnumSource
  void plainSqlIsRefused(Mistake mistake) {
    var thrown =
        catchThrowableOfType(
            RuntimeException.class, () -> transaction.executeWithoutResult(tx -> make(mistake)));
    assertThat(BrokenRule.behind(thrown).orElseThrow().sentence())
        .contains(mistake.rule, mistake.advice);
    assertThat(state()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void aPageIsRefused(Mistake mistake) {
    saboteur.after(TaskClosed.class, () -> make(mistake));
    var visit = web.signIn(amira);
    var path = "/patients/" + patient + "/tasks/" + call + "/closure";
    var answer = visit.post(path, Map.of("choice", "CONTACT_MADE"));
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.body()).contains(mistake.rule, mistake.advice);
    assertThat(state()).isEqualTo(before);
    assertThat(visit.post(path, Map.of("choice", "CONTACT_MADE")).status()).isEqualTo(303);
  }

  @ParameterizedTest
  @EnumSource
  void anImportIsRefused(Mistake mistake) throws IOException {
    saboteur.after(StayEnded.class, () -> make(mistake));
    var stay = UUID.randomUUID().toString();
    var file = Files.writeString(folder.resolve("stay.json"), stay(stay));
    var report = imports.take(amira, List.of(file), done -> {});
    assertThat(report.refused()).isEqualTo(1);
    assertThat(report.reasons().getFirst()).contains(mistake.rule, mistake.advice);
    assertThat(state()).isEqualTo(before);

    var again = imports.take(amira, List.of(file), done -> {});
    assertThat(again.refused()).as(again.reasons().toString()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void aJobIsRefusedAndDoesItsWorkTheNextTime(Mistake mistake, CapturedOutput output) {
    absences.enter(amira, absences.away(amira, tomorrow(), tomorrow(), colleague));
    clock.forward(Duration.ofDays(1));
    saboteur.after(AbsenceBegun.class, () -> make(mistake));
    run();
    assertThat(output.getAll()).contains(mistake.rule, mistake.advice);
    assertThat(state()).isEqualTo(before);
    run();
    assertThat(state()).allMatch(line -> line.contains(colleague.staff().toString()));
  }

  private void run() {
    coverTask.execute(new TaskInstance<>("cover", RecurringTask.INSTANCE), null);
  }

  private LocalDate tomorrow() {
    return amira.today(clock).plusDays(1);
  }

  private void make(Mistake mistake) {
    var sql = jdbc.sql(mistake.sql);
    var all =
        Map.of(
            "patient", patient.value(),
            "me", amira.staff().value(),
            "gone", gone.value(),
            "now", Timestamp.from(clock.instant()));
    for (var one : all.entrySet()) {
      if (mistake.sql.contains(":" + one.getKey())) {
        sql = sql.param(one.getKey(), one.getValue());
      }
    }
    sql.update();
  }

  /** The patient's open work, as the database has it. */
  private List<String> state() {
    return jdbc.sql(
            """
            select concat_ws(' ', id, version, owner_staff_id, reason_datum, escalate_at) from task
            where patient_id = :patient and ended_at is null order by id\
            """)
        .param("patient", patient.value())
        .query(String.class)
        .list();
  }

  private String stay(String id) {
    var end = clock.instant().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
    Instant start = end.minus(3, ChronoUnit.DAYS);
    return """
    {"resourceType":"Encounter","id":"%s","status":"finished","class":{"system":\
    "http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"IMP"},"subject":{"reference":\
    "Patient/%s"},"period":{"start":"%s","end":"%s"}}\
    """
        .formatted(id, patient, start, end);
  }
}
