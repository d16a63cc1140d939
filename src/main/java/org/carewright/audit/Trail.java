package org.carewright.audit;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the trail of one patient, for someone who may see them: to others it is empty. */
@Repository
@Transactional(readOnly = true)
public class Trail {

  /** What was done. */
  public enum Action {
    LISTED,
    READ,
    CREATED,
    CHANGED,
    EXPORTED,
    REFUSED
  }

  /**
   * One entry.
   *
   * @param staff null when the program itself did it
   */
  public record Entry(
      UUID id,
      Instant at,
      @Nullable StaffId staff,
      String name,
      String jobTitle,
      String organisation,
      Action action,
      String what) {

    /** Where the entry stands in the trail. */
    public Place place() {
      return new Place(at, id);
    }
  }

  /** A place in the trail: a moment, and the entry at it. */
  public record Place(Instant at, UUID id) {}

  /** Someone who left entries. */
  public record Person(StaffId staff, String name) {}

  private final JdbcClient jdbc;

  Trail(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Entries of these kinds, newest first.
   *
   * @param staff only this person's, or null for everybody's
   * @param before only entries older than this place, or null to begin
   */
  public List<Entry> list(
      Viewer viewer,
      PatientId patient,
      List<Action> actions,
      @Nullable StaffId staff,
      @Nullable Place before,
      int limit) {
    return jdbc.sql(
            """
            select e.id, e.at, e.staff_id, e.action, e.what,
              coalesce(s.given_name || ' ' || s.family_name, 'Carewright') as name,
              coalesce(s.job_title, '') as job_title, coalesce(o.name, '') as organisation
            from audit_entry e
            left join staff s on s.id = e.staff_id
            left join organisation o on o.id = s.organisation_id
            where e.patient_id = :patient and e.action = any(:actions) and %s
              and (cast(:staff as uuid) is null or e.staff_id = cast(:staff as uuid))
              and (cast(:at as timestamptz) is null
                or (e.at, e.id) < (cast(:at as timestamptz), cast(:id as uuid)))
            order by e.at desc, e.id desc limit :limit\
            """
                .formatted(Viewer.sees("e.patient_id")))
        .params(viewer.params())
        .param("patient", patient.value())
        .param("actions", actions.stream().map(Action::name).toArray(String[]::new))
        .param("staff", staff == null ? null : staff.value().toString(), Types.VARCHAR)
        .param("at", before == null ? null : Timestamp.from(before.at()), Types.TIMESTAMP)
        .param("id", before == null ? null : before.id().toString(), Types.VARCHAR)
        .param("limit", limit)
        .query((row, n) -> {
          var who = row.getObject("staff_id", UUID.class);
          return new Entry(
              row.getObject("id", UUID.class),
              row.getTimestamp("at").toInstant(),
              who == null ? null : new StaffId(who),
              row.getString("name"),
              row.getString("job_title"),
              row.getString("organisation"),
              Action.valueOf(row.getString("action")),
              row.getString("what"));
        })
        .list();
  }

  /** Everybody who left an entry, by name. */
  public List<Person> people(Viewer viewer, PatientId patient) {
    return jdbc.sql(
            """
            select s.id, s.given_name || ' ' || s.family_name as name from staff s
            where s.id in (select e.staff_id from audit_entry e where e.patient_id = :patient and %s)
            order by s.family_name, s.given_name\
            """
                .formatted(Viewer.sees("e.patient_id")))
        .params(viewer.params())
        .param("patient", patient.value())
        .query((row, n) ->
            new Person(new StaffId(row.getObject("id", UUID.class)), row.getString("name")))
        .list();
  }
}
