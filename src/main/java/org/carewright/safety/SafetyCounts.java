package org.carewright.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carewright.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts, over the viewer's organisation, what each rule is about and what breaks it. Each part of
 * a rule is one condition that its list uses too, so that a number and the list behind it agree.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class SafetyCounts {

  /** A pass runs every minute; what is later than this was missed. */
  static final Duration GRACE = Duration.ofMinutes(10);

  static final String WITHOUT_STEP =
      """
      e.organisation_id = :organisation and e.status <> 'CLOSED' and not exists (
        select 1 from task t where t.patient_id = e.patient_id and t.enrolment_id = e.id
          and t.ended_at is null)\
      """;

  static final String CANNOT_BE_DONE =
      """
      t.organisation_id = :organisation and t.ended_at is null
        and not coalesce(case when t.owner_staff_id is not null then (
          select s.active and exists (
            select 1 from relationship r where r.patient_id = t.patient_id and r.ended_at is null
              and (r.staff_id = s.id or (r.organisation_id = s.organisation_id
                and s.role in ('COORDINATOR', 'TEAM_LEAD'))))
          from staff s where s.id = t.owner_staff_id)
        else exists (
          select 1 from team g join team_member m on m.team_id = g.id
            join staff s on s.id = m.staff_id and s.active
          where g.id = t.owner_team_id and g.active) end, false)\
      """;

  static final String ENDED_IN_PART =
      """
      t.organisation_id = :organisation and num_nonnulls(t.ended_at, t.ended_by, t.outcome) in (1, 2)\
      """;

  static final String LOOSE_LOOP =
      """
      l.closed_at is null and not exists (
        select 1 from task t where t.patient_id = l.patient_id and t.loop_id = l.id
          and t.ended_at is null)\
      """;

  static final String NOT_TOLD =
      """
      t.organisation_id = :organisation and t.escalate_at < :late and t.ended_at is null\
      """;

  static final String OVERDUE =
      """
      t.organisation_id = :organisation and t.ended_at is null and t.overdue_at <= :now\
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  SafetyCounts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<SafetyCount> count(Viewer viewer) {
    return jdbc.sql(
            """
            select
              (select count(*) from enrolment e where e.organisation_id = :organisation
                and e.status <> 'CLOSED') as enrolments,
              (select count(*) from enrolment e where {without}) as without_step,
              (select count(*) from task t where t.organisation_id = :organisation
                and t.ended_at is null) as tasks,
              (select count(*) from task t where {cannot}) as cannot,
              (select count(*) from task t where {part}) as ended_in_part,
              (select count(*) from open_loop l where l.closed_at is null and {sees}) as loops,
              (select count(*) from open_loop l where {loose} and {sees}) as loose,
              (select count(*) from task t where {overdue}) as overdue,
              (select count(*) from task t where {untold}) as not_told\
            """
                .replace("{without}", WITHOUT_STEP)
                .replace("{cannot}", CANNOT_BE_DONE)
                .replace("{part}", ENDED_IN_PART)
                .replace("{loose}", LOOSE_LOOP)
                .replace("{overdue}", OVERDUE)
                .replace("{untold}", NOT_TOLD)
                .replace("{sees}", Viewer.sees("l.patient_id")))
        .params(params(viewer))
        .query((row, n) -> counts(row))
        .single();
  }

  Map<String, Object> params(Viewer viewer) {
    var now = clock.instant();
    var params = new HashMap<String, Object>(viewer.params());
    // Those who watch over safety count all their organisation's patients, whatever they may open.
    params.put("viewerOrganisation", viewer.organisation().value().toString());
    params.put("organisation", viewer.organisation().value());
    params.put("now", Timestamp.from(now));
    params.put("late", Timestamp.from(now.minus(GRACE)));
    return params;
  }

  private static List<SafetyCount> counts(ResultSet row) throws SQLException {
    return List.of(
        new SafetyCount(SafetyRule.NEXT_STEP, row.getInt("enrolments"), row.getInt("without_step")),
        new SafetyCount(SafetyRule.CAN_BE_DONE, row.getInt("tasks"), row.getInt("cannot")),
        new SafetyCount(
            SafetyRule.ENDS_WITH_OUTCOME, row.getInt("tasks"), row.getInt("ended_in_part")),
        new SafetyCount(SafetyRule.LOOP_HAS_TASK, row.getInt("loops"), row.getInt("loose")),
        new SafetyCount(SafetyRule.OVERDUE_IS_TOLD, row.getInt("overdue"), row.getInt("not_told")));
  }
}
