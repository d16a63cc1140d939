package org.carewright.access;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.carewright.platform.Ids;
import org.carewright.platform.PatientId;
import org.carewright.platform.Problem;
import org.carewright.platform.ReadOnce;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The legitimate relationships that let staff see a patient. Modules open and end them with what
 * they record (a registration, an enrolment, a place on the care team), in the same transaction.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Relationships {

  /** What a relationship rests on. */
  public enum Basis {
    REGISTERED,
    ENROLLED,
    CARE_TEAM,
    /** An offer to take the patient over waits for this person’s answer. */
    OFFERED,
    /** They cover for an absent colleague who may see the patient. */
    COVER
  }

  private final JdbcClient jdbc;
  private final Ids ids;
  private final Clock clock;

  Relationships(JdbcClient jdbc, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  /** Lets the coordinators and leads of an organisation see the patient; again does nothing. */
  public void open(PatientId patient, OrganisationId organisation, Basis basis) {
    insert(patient, organisation.value(), null, basis);
  }

  /** Lets one member of staff see the patient; again does nothing. */
  public void open(PatientId patient, StaffId staff, Basis basis) {
    insert(patient, null, staff.value(), basis);
  }

  /** One member of staff and a patient. */
  public record Sight(PatientId patient, StaffId staff) {}

  /** Lets those see who may not yet, while they cover for a colleague; many in one statement. */
  public void openCover(Collection<Sight> wanted) {
    jdbc.sql(
            """
            insert into relationship (patient_id, id, staff_id, basis, started_at)
            select w.patient, w.id, w.staff, 'COVER', :now
            from unnest(:patients::uuid[], :staff::uuid[], :ids::uuid[]) w (patient, staff, id)
            where not exists (select 1 from staff s join relationship r on r.ended_at is null
                and (r.staff_id = s.id or (r.organisation_id = s.organisation_id
                  and s.role in ('COORDINATOR', 'TEAM_LEAD')))
              where s.id = w.staff and r.patient_id = w.patient)
            on conflict do nothing\
            """)
        .params(pairs(wanted))
        .param("ids", wanted.stream().map(one -> ids.next()).toArray(UUID[]::new))
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /** Ends what {@link #openCover} opened. */
  public void endCover(Collection<Sight> over) {
    jdbc.sql(
            """
            update relationship r set ended_at = greatest(:now, r.started_at)
            from unnest(:patients::uuid[], :staff::uuid[]) w (patient, staff)
            where r.patient_id = w.patient and r.staff_id = w.staff and r.basis = 'COVER'
              and r.ended_at is null\
            """)
        .params(pairs(over))
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private static Map<String, Object> pairs(Collection<Sight> sights) {
    return Map.of(
        "patients", sights.stream().map(s -> s.patient().value()).toArray(UUID[]::new),
        "staff", sights.stream().map(s -> s.staff().value()).toArray(UUID[]::new));
  }

  public void end(PatientId patient, OrganisationId organisation, Basis basis) {
    close(patient, organisation.value(), basis);
  }

  public void end(PatientId patient, StaffId staff, Basis basis) {
    close(patient, staff.value(), basis);
  }

  /** The organisations that care for the patient now. */
  @Transactional(readOnly = true)
  public List<OrganisationId> organisationsOf(PatientId patient) {
    return jdbc.sql(
            """
            select distinct organisation_id from relationship
            where patient_id = :patient and ended_at is null and organisation_id is not null\
            """)
        .param("patient", patient.value())
        .query((row, n) -> new OrganisationId(row.getObject(1, UUID.class)))
        .list();
  }

  /** Refuses with "not here" a patient that the viewer may not see. */
  @Transactional(readOnly = true)
  public void require(Viewer viewer, PatientId patient) {
    if (!ReadOnce.of(new Seen(viewer, patient), () -> sees(viewer, patient))) {
      throw Problem.notFound("This patient");
    }
  }

  private record Seen(Viewer viewer, PatientId patient) {}

  private boolean sees(Viewer viewer, PatientId patient) {
    return jdbc.sql("select " + Viewer.sees("cast(:patient as uuid)"))
        .params(viewer.params())
        .param("patient", patient.value())
        .query(Boolean.class)
        .single();
  }

  /**
   * Lets those who watch over safety read what is open for a patient of their organisation, and
   * nothing else of the patient (decision 5).
   */
  @Transactional(readOnly = true)
  public void requireOversight(Viewer viewer, PatientId patient) {
    if (!viewer.oversees() || !organisationsOf(patient).contains(viewer.organisation())) {
      throw Problem.notFound("This patient");
    }
  }

  /** Whether a member of staff may see the patient now, whoever asks. */
  @Transactional(readOnly = true)
  public boolean isSeenBy(PatientId patient, StaffId staff) {
    return isSeenBy(patient, staff, null);
  }

  /** Whether they still could if their own relationship on this basis had ended. */
  @Transactional(readOnly = true)
  public boolean isSeenWithout(PatientId patient, StaffId staff, Basis basis) {
    return isSeenBy(patient, staff, basis);
  }

  private boolean isSeenBy(PatientId patient, StaffId staff, @Nullable Basis without) {
    return jdbc.sql(
            """
            select exists (select 1 from staff s join relationship r on r.ended_at is null
                and (r.staff_id = s.id and r.basis is distinct from :without
                  or (r.organisation_id = s.organisation_id
                    and s.role in ('COORDINATOR', 'TEAM_LEAD')))
              where s.id = :staff and s.active and r.patient_id = :patient)\
            """)
        .param("staff", staff.value())
        .param("patient", patient.value())
        .param("without", without == null ? null : without.name(), Types.VARCHAR)
        .query(Boolean.class)
        .single();
  }

  /** A patient and a member of staff who may or may not see them. */
  public record Pair(PatientId patient, StaffId staff) {}

  /** Those of the pairs in which the member of staff may see the patient now: one statement. */
  @Transactional(readOnly = true)
  public Set<Pair> seen(Collection<Pair> pairs) {
    var seen = new HashSet<Pair>();
    jdbc.sql(
            """
            select pair.patient_id, pair.staff_id
            from unnest(:patients::uuid[], :staff::uuid[]) as pair (patient_id, staff_id)
            join staff s on s.id = pair.staff_id and s.active
            where exists (select 1 from relationship r
              where r.patient_id = pair.patient_id and r.ended_at is null
                and (r.staff_id = s.id or (r.organisation_id = s.organisation_id
                  and s.role in ('COORDINATOR', 'TEAM_LEAD'))))\
            """)
        .param("patients", pairs.stream().map(p -> p.patient().value()).toArray(UUID[]::new))
        .param("staff", pairs.stream().map(p -> p.staff().value()).toArray(UUID[]::new))
        .query(row -> {
          seen.add(
              new Pair(
                  new PatientId(row.getObject("patient_id", UUID.class)),
                  new StaffId(row.getObject("staff_id", UUID.class))));
        });
    return seen;
  }

  private void insert(
      PatientId patient, @Nullable UUID organisation, @Nullable UUID staff, Basis basis) {
    jdbc.sql(
            """
            insert into relationship (patient_id, id, organisation_id, staff_id, basis, started_at)
            values (:patient, :id, :organisation, :staff, :basis, :now)
            on conflict (patient_id, basis, coalesce(organisation_id, staff_id))
              where ended_at is null do nothing\
            """)
        .param("patient", patient.value())
        .param("id", ids.next())
        .param("organisation", organisation, Types.OTHER)
        .param("staff", staff, Types.OTHER)
        .param("basis", basis.name())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private void close(PatientId patient, UUID party, Basis basis) {
    jdbc.sql(
            """
            update relationship set ended_at = greatest(:now, started_at)
            where patient_id = :patient and basis = :basis and ended_at is null
              and coalesce(organisation_id, staff_id) = :party\
            """)
        .param("patient", patient.value())
        .param("basis", basis.name())
        .param("party", party)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }
}
