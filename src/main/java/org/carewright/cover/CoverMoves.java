package org.carewright.cover;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carewright.access.Relationships;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.task.TaskId;
import org.carewright.task.TaskMoves;
import org.carewright.task.TaskMoves.Moved;
import org.carewright.ui.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves the work of an absence out and back; the absence's row already says which. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CoverMoves {

  private final JdbcClient jdbc;
  private final TaskMoves moves;
  private final Relationships relationships;

  CoverMoves(JdbcClient jdbc, TaskMoves moves, Relationships relationships) {
    this.jdbc = jdbc;
    this.moves = moves;
    this.relationships = relationships;
  }

  /**
   * Waits until nobody changes this work, patient by patient in the order of ids as every other
   * change of tasks does, and then keeps new work from coming until the transaction ends.
   */
  void lock(Absence absence) {
    jdbc.sql(
            """
            select pg_advisory_xact_lock(hashtextextended(p.patient_id::text, 50)) from (
              select patient_id from task where owner_staff_id = :staff and ended_at is null
              union select patient_id from cover_task
              where absence_id = :absence and returned_at is null
              order by 1) p\
            """)
        .param("staff", absence.staff().value())
        .param("absence", absence.id().value())
        .query((row, n) -> true)
        .list();
    // The tasks before the person: the escalation holds tasks when it asks whether owners are here.
    jdbc.sql(
            """
            select 1 from task where owner_staff_id = :staff and ended_at is null
            order by patient_id, id for no key update\
            """)
        .param("staff", absence.staff().value())
        .query((row, n) -> true)
        .list();
    jdbc.sql("select 1 from staff where id = :staff for no key update")
        .param("staff", absence.staff().value())
        .query((row, n) -> true)
        .list();
  }

  int out(Viewer by, Absence absence) {
    var until = Dates.day(absence.lastDay());
    return moves
        .toCover(
            by,
            absence.staff(),
            owner -> "Covered by %s for %s until %s".formatted(owner, absence.name(), until))
        .size();
  }

  /** From the cover so far to the one that the absence's row names by now. */
  int on(Viewer by, Absence absence, Instant now) {
    var until = Dates.day(absence.lastDay());
    var tasks = withCover(absence);
    close(absence, tasks, now);
    moves.toOtherCover(
        by,
        absence.staff(),
        tasks,
        owner -> "Covered by %s for %s until %s".formatted(owner, absence.name(), until));
    relationships.endCover(sightsWithoutWork(absence));
    return tasks.size();
  }

  /** What is still with whom the cover gave it to, and was not handed on by hand from there. */
  private List<Moved> withCover(Absence absence) {
    return jdbc.sql(
            """
            select t.patient_id, t.id
            from cover_task k join task t on t.patient_id = k.patient_id and t.id = k.task_id
            join lateral (select l.to_staff_id, l.to_team_id from cover_task l
              where l.patient_id = k.patient_id and l.task_id = k.task_id
                and l.returned_at is null
              order by l.place desc limit 1) last
              on last.to_staff_id is not distinct from t.owner_staff_id
                and last.to_team_id is not distinct from t.owner_team_id
            where k.absence_id = :absence and k.returned_at is null and t.ended_at is null
            order by t.patient_id, t.id\
            """)
        .param("absence", absence.id().value())
        .query((row, n) ->
            new Moved(
                new PatientId(row.getObject("patient_id", UUID.class)),
                new TaskId(row.getObject("id", UUID.class)),
                ""))
        .list();
  }

  int back(Viewer by, Absence absence, Instant now) {
    var open = open(absence);
    var seen =
        open.stream()
            .collect(
                Collectors.partitioningBy(
                    lent -> lent.seen(), Collectors.mapping(Lent::task, Collectors.toList())));
    var returns = seen.getOrDefault(true, List.of());
    var stays = seen.getOrDefault(false, List.of());
    moves.back(
        by,
        absence.staff(),
        returns,
        owner -> "Back with %s after the cover".formatted(absence.name()));
    moves.stay(
        by,
        absence.staff(),
        stays,
        owner -> "Stays with %s: %s no longer sees this patient".formatted(owner, absence.name()));
    close(absence, open.stream().map(Lent::task).toList(), now);
    relationships.endCover(sightsWithoutWork(absence));
    return returns.size();
  }

  private record Lent(Moved task, boolean seen) {}

  /** What is out and still open, and whether the one who is back may see its patient. */
  private List<Lent> open(Absence absence) {
    return jdbc.sql(
            """
            select t.patient_id, t.id,
              coalesce(os.given_name || ' ' || os.family_name, ot.name) as owner,
              exists (select 1 from staff s join relationship r on r.ended_at is null
                  and (r.staff_id = s.id or (r.organisation_id = s.organisation_id
                    and s.role in ('COORDINATOR', 'TEAM_LEAD')))
                where s.id = :staff and s.active and r.patient_id = t.patient_id
                  and r.basis <> 'COVER') as seen
            from cover_task k join task t on t.patient_id = k.patient_id and t.id = k.task_id
            left join staff os on os.id = t.owner_staff_id
            left join team ot on ot.id = t.owner_team_id
            where k.absence_id = :absence and k.returned_at is null and t.ended_at is null
            order by t.patient_id, t.id\
            """)
        .param("staff", absence.staff().value())
        .param("absence", absence.id().value())
        .query((row, n) ->
            new Lent(
                new Moved(
                    new PatientId(row.getObject("patient_id", UUID.class)),
                    new TaskId(row.getObject("id", UUID.class)),
                    row.getString("owner")),
                row.getBoolean("seen")))
        .list();
  }

  /** These, and where they went from there when the cover was away too. */
  private void close(Absence absence, List<Moved> tasks, Instant now) {
    jdbc.sql(
            """
            update cover_task k set returned_at = :now
            from unnest(:patients::uuid[], :tasks::uuid[]) w (patient_id, id)
            join cover_task mine on mine.patient_id = w.patient_id and mine.task_id = w.id
              and mine.absence_id = :absence
            where k.patient_id = w.patient_id and k.task_id = w.id and k.returned_at is null
              and k.place >= mine.place\
            """)
        .param("now", Timestamp.from(now))
        .param("absence", absence.id().value())
        .param("patients", tasks.stream().map(m -> m.patient().value()).toArray(UUID[]::new))
        .param("tasks", tasks.stream().map(m -> m.task().value()).toArray(UUID[]::new))
        .update();
  }

  /** Who saw patients only to cover, and has no work for them any more. */
  private List<Relationships.Sight> sightsWithoutWork(Absence absence) {
    return jdbc.sql(
            """
            select distinct r.patient_id, r.staff_id
            from cover_task k join relationship r on r.patient_id = k.patient_id
              and r.basis = 'COVER' and r.ended_at is null
            where k.absence_id = :absence and not exists (select 1 from task t
              where t.patient_id = r.patient_id and t.ended_at is null
                and (t.owner_staff_id = r.staff_id or t.covers_staff_id is not null
                  and t.owner_team_id in
                    (select m.team_id from team_member m where m.staff_id = r.staff_id)))\
            """)
        .param("absence", absence.id().value())
        .query((row, n) ->
            new Relationships.Sight(
                new PatientId(row.getObject(1, UUID.class)),
                new StaffId(row.getObject(2, UUID.class))))
        .list();
  }
}
