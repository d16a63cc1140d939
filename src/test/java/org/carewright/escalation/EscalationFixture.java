package org.carewright.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.carewright.access.CurrentViewer;
import org.carewright.access.OrganisationId;
import org.carewright.access.Role;
import org.carewright.access.StaffId;
import org.carewright.access.TeamId;
import org.carewright.access.Viewer;
import org.carewright.access.Workforce;
import org.carewright.platform.PatientId;
import org.carewright.task.Deadline;
import org.carewright.task.Harm;
import org.carewright.task.NewTask;
import org.carewright.task.Owner;
import org.carewright.task.Priority;
import org.carewright.task.Reason;
import org.carewright.task.Source;
import org.carewright.task.TaskFixture;
import org.carewright.task.TaskId;
import org.carewright.task.TaskKind;
import org.carewright.task.Tasks;
import org.carewright.testing.People;
import org.carewright.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A team with an owner, a lead and a supervisor, and work that becomes overdue, for tests. */
@TestComponent
public class EscalationFixture {

  static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** A Tuesday in a week without holidays; the work of {@link #task} was to be done by then. */
  static final LocalDate TUESDAY = LocalDate.of(2027, 3, 2);

  /** A step that was taken: level, who was told, and why it was not who it should have been. */
  record Step(int level, List<StaffId> told, String note) {}

  /** The people of one organisation. */
  record Cast(OrganisationId organisation, TeamId team, Viewer owner, Viewer lead, Viewer boss) {}

  private final People people;
  private final Workforce workforce;
  private final CurrentViewer viewers;
  private final TaskFixture patients;
  private final Tasks tasks;
  private final Policies policies;
  private final TestClock clock;
  private final JdbcClient jdbc;

  EscalationFixture(
      People people,
      Workforce workforce,
      CurrentViewer viewers,
      TaskFixture patients,
      Tasks tasks,
      Policies policies,
      TestClock clock,
      JdbcClient jdbc) {
    this.people = people;
    this.workforce = workforce;
    this.viewers = viewers;
    this.patients = patients;
    this.tasks = tasks;
    this.policies = policies;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  Policies policies() {
    return policies;
  }

  /** It is Monday, the day before the work is due; the supervisor is named in a policy. */
  Cast cast() {
    clock.turnTo(at(TUESDAY.minusDays(1), 10, 0));
    var cast = castWithoutPolicy();
    policies.save(
        cast.lead(), Policy.usual().rules(), cast.boss().staff(), 0, "To name the supervisor");
    return cast;
  }

  Cast castWithoutPolicy() {
    var organisation = people.organisation();
    var team = people.team(organisation);
    var owner = hire(organisation, "Amira", "Khan", Role.COORDINATOR, team);
    var lead = hire(organisation, "Joan", "Marsh", Role.TEAM_LEAD, team);
    var boss = hire(organisation, "Ruth", "Adeyemi", Role.COORDINATOR, null);
    return new Cast(organisation, team, owner, lead, boss);
  }

  Viewer hire(
      OrganisationId organisation, String given, String family, Role role, @Nullable TeamId team) {
    var id =
        workforce.addStaff(
            new Workforce.NewStaff(
                organisation,
                given,
                family,
                role,
                role.label(),
                given.toLowerCase(Locale.ROOT) + UUID.randomUUID() + "@example.org",
                null));
    if (team != null) {
      workforce.join(id, team);
    }
    return viewers.load(id).orElseThrow();
  }

  PatientId patient(Viewer by) {
    return patients.patientOf(by, "Rosa", "Beckett");
  }

  /** Routine work of that owner, due on Tuesday. */
  TaskId task(Viewer by, PatientId patient, Owner owner) {
    return tasks.open(by, newTask(patient, owner, Priority.ROUTINE));
  }

  /** Work with a clock that runs out at that moment, and may do severe harm then. */
  TaskId severe(Viewer by, PatientId patient, Instant deadline) {
    return tasks.open(
        by,
        newTask(patient, Owner.of(by.staff()), Priority.ROUTINE)
            .with(
                new Deadline(
                    "Contact within 72 hours", clock.instant(), deadline, null, Harm.SEVERE),
                null));
  }

  static NewTask newTask(PatientId patient, Owner owner, Priority priority) {
    return new NewTask(
        patient,
        null,
        TaskKind.CONTACT,
        "Telephone review",
        new Reason("Contact every 30 days", "last contact", LocalDate.of(2027, 1, 31)),
        Source.PERSON,
        owner,
        TUESDAY,
        priority);
  }

  /** Of a task, in order. */
  List<Step> steps(TaskId task) {
    return jdbc.sql("select level, told, note from escalation where task_id = :task order by id")
        .param("task", task.value())
        .query((row, n) ->
            new Step(
                row.getInt("level"),
                Arrays.stream((UUID[]) row.getArray("told").getArray()).map(StaffId::new).toList(),
                row.getString("note") == null ? "" : row.getString("note")))
        .list();
  }

  static Instant at(LocalDate day, int hour, int minute) {
    return LocalDateTime.of(day.getYear(), day.getMonth(), day.getDayOfMonth(), hour, minute)
        .atZone(LONDON)
        .toInstant();
  }
}
