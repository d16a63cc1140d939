package org.carewright.team;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.carewright.access.Relationships;
import org.carewright.access.Relationships.Basis;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.platform.Ids;
import org.carewright.platform.PatientId;
import org.carewright.platform.Problem;
import org.carewright.task.Owner;
import org.carewright.task.Task;
import org.carewright.task.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The care teams of patients. Changes write the trail and publish the CareTeam in the same
 * transaction; only those who carry or lead a caseload make them.
 */
@Repository
@Transactional
public class CareTeams {

  /** What became of putting someone on a team. */
  public sealed interface Placing {
    record Added(Member member) implements Placing {}

    record AlreadyThere(Member member) implements Placing {}
  }

  /** What became of a change to someone's entry. */
  public sealed interface Change {
    record Saved(Member member) implements Change {}

    /** Somebody else changed it since it was read; nothing was changed. */
    record Stale(Member now) implements Change {}
  }

  /** What became of taking someone off a team. */
  public sealed interface Departure {
    record Left(Member member) implements Departure {}

    /** They would no longer see the patient and still have this to do; nothing was changed. */
    record HasWork(Member member, List<Task> work) implements Departure {}
  }

  private final MemberRows rows;
  private final CareTeamFhir fhir;
  private final Relationships relationships;
  private final Tasks tasks;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  CareTeams(
      MemberRows rows,
      CareTeamFhir fhir,
      Relationships relationships,
      Tasks tasks,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.rows = rows;
    this.fhir = fhir;
    this.relationships = relationships;
    this.tasks = tasks;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** Who is on the team now: colleagues, then professionals elsewhere, then family. */
  @Transactional(readOnly = true)
  public List<Member> list(Viewer viewer, PatientId patient) {
    relationships.require(viewer, patient);
    return rows.list(patient, true);
  }

  /** Who left the team, latest first. */
  @Transactional(readOnly = true)
  public List<Member> listFormer(Viewer viewer, PatientId patient) {
    relationships.require(viewer, patient);
    return rows.list(patient, false);
  }

  @Transactional(readOnly = true)
  public Member get(Viewer viewer, PatientId patient, UUID member) {
    relationships.require(viewer, patient);
    return rows.find(patient, member)
        .orElseThrow(() -> Problem.notFound("This member of the team"));
  }

  /** Puts a colleague, of any organisation here, on the team and lets them see the patient. */
  public Placing add(Viewer by, PatientId patient, StaffId staff, MemberDetails details) {
    requireCoordination(by, patient);
    var already = rows.findStaff(patient, staff);
    if (already.isPresent()) {
      return new Placing.AlreadyThere(already.get());
    }
    relationships.open(patient, staff, Basis.CARE_TEAM);
    return insert(by, patient, Member.Kind.STAFF, staff, details);
  }

  /** Notes someone who does not work here: a professional elsewhere, or family and friends. */
  public Placing add(Viewer by, PatientId patient, Member.Kind kind, MemberDetails details) {
    if (kind == Member.Kind.STAFF) {
      throw new IllegalArgumentException("A colleague is added by their id");
    }
    requireCoordination(by, patient);
    var already = rows.findNamed(patient, details.name(), details.role());
    return already.isPresent()
        ? new Placing.AlreadyThere(already.get())
        : insert(by, patient, kind, null, details);
  }

  public Change change(
      Viewer by, PatientId patient, UUID member, int version, MemberDetails details) {
    requireCoordination(by, patient);
    var now = get(by, patient, member);
    if (now.version() != version || !now.isCurrent()) {
      return new Change.Stale(now);
    }
    rows.update(patient, now, details, by, clock.instant());
    return new Change.Saved(settle(by, patient, member, "Changed an entry of the care team"));
  }

  /**
   * Ends someone's place on the team; again does nothing. A colleague no longer sees the patient,
   * so they hand over first what they still have to do (decision 9).
   */
  public Departure end(Viewer by, PatientId patient, UUID member, String reason) {
    requireCoordination(by, patient);
    tasks.lock(patient);
    var now = get(by, patient, member);
    if (!now.isCurrent()) {
      return new Departure.Left(now);
    }
    var work = workHidden(by, patient, now.staff());
    if (!work.isEmpty()) {
      return new Departure.HasWork(now, work);
    }
    rows.end(patient, now, by.today(clock), reason, by, clock.instant());
    if (now.staff() != null) {
      relationships.end(patient, now.staff(), Basis.CARE_TEAM);
    }
    fhir.publish(patient, rows.all(patient));
    audit.changed(by, patient, "Took someone off the care team");
    return new Departure.Left(rows.find(patient, member).orElseThrow());
  }

  /** Open tasks that their owner would not see any more once off the team. */
  private List<Task> workHidden(Viewer by, PatientId patient, @Nullable StaffId staff) {
    if (staff == null || relationships.isSeenWithout(patient, staff, Basis.CARE_TEAM)) {
      return List.of();
    }
    return tasks.listOpen(by, patient).stream()
        .filter(task -> Owner.of(staff).equals(task.owner()))
        .toList();
  }

  /**
   * Ends all places of someone who leaves, also on teams of patients whom {@code by} may not see:
   * nothing of these is told. Returns how many there were.
   */
  public int endAll(Viewer by, StaffId leaver, String reason) {
    if (!by.leads() && !by.administers()) {
      throw new Problem(
          Problem.Kind.FORBIDDEN, "Only team leads and administrators end someone’s time here.");
    }
    tasks.lock(rows.patientsOf(leaver));
    var patients = rows.patientsOf(leaver);
    for (var patient : patients) {
      var member = rows.findStaff(patient, leaver).orElseThrow();
      rows.end(patient, member, by.today(clock), reason, by, clock.instant());
      relationships.end(patient, leaver, Basis.CARE_TEAM);
      fhir.publish(patient, rows.all(patient));
    }
    audit.changed(by, patients, "Took someone who left off the care team");
    return patients.size();
  }

  private Placing insert(
      Viewer by,
      PatientId patient,
      Member.Kind kind,
      @Nullable StaffId staff,
      MemberDetails details) {
    var id = ids.next();
    rows.insert(patient, id, kind, staff, details, by, by.today(clock), clock.instant());
    return new Placing.Added(settle(by, patient, id, "Put someone on the care team"));
  }

  private Member settle(Viewer by, PatientId patient, UUID member, String what) {
    fhir.publish(patient, rows.all(patient));
    audit.changed(by, patient, what);
    return rows.find(patient, member).orElseThrow();
  }

  private void requireCoordination(Viewer by, PatientId patient) {
    relationships.require(by, patient);
    if (!by.coordinates()) {
      throw new Problem(
          Problem.Kind.FORBIDDEN, "Only coordinators and team leads change who is on the team.");
    }
  }
}
