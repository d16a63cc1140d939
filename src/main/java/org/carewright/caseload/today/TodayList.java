package org.carewright.caseload.today;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.platform.Plans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The worklist: one query on one index, by owner and the moment of being overdue, whatever module
 * opened the work. Names are looked up for the rows that are shown only.
 */
@Repository
@Transactional(readOnly = true)
class TodayList {

  static final int PAGE = 50;

  private static final String MINE = "t.owner_staff_id = :me";
  private static final String COVERED =
      """
      (t.covers_staff_id is not null
        and (t.owner_staff_id = :me or t.owner_team_id = any(:teams)))\
      """;
  private static final String TEAMS = "t.owner_team_id = any(:teams)";
  private static final String EVERYONES =
      """
      (t.owner_staff_id = :me or t.owner_team_id = any(:teams) or t.owner_staff_id in
        (select m.staff_id from team_member m where m.team_id = any(:teams)))\
      """;

  /** What is to be called, or was itself tried in vain, rests for some hours after a call. */
  private static final String RESTS =
      "(coalesce(t.last_attempt_at > :lately, false) or (t.kind = 'CONTACT' and c.at is not null))";

  /** What the order of a line follows from, and little else: it is made of all lines there are. */
  private static final String FOUND =
      """
      select t.patient_id, t.id, t.due, t.opened_at, %1$s as points, o.place as by_hand,
        %2$s as rests, c.at as called_at, c.staff_id as called_by, c.reached as call_reached,
        case when t.overdue_at <= :now then 1 when t.overdue_at <= :endOfToday then 2
          else 3 end as part,
        case when t.overdue_at > :endOfToday then t.due end as coming
      from task t
      left join last_call c on c.patient_id = t.patient_id and c.organisation_id = :organisation
        and c.at > :lately
      left join (select task_id, place from own_order,
          unnest(tasks) with ordinality as own (task_id, place)
          where staff_id = :me and day = :today and :ownOrder) o on o.task_id = t.id
      """
          .formatted(PointsSql.POINTS, RESTS);

  /** In the days to come day by day; what is overdue or for today by points alone. */
  private static final String ORDER =
      """
      order by f.rests, f.by_hand nulls last, f.part, f.coming nulls first, f.points desc, f.due,
        f.opened_at, f.id\
      """;

  private final JdbcClient jdbc;
  private final Plans plans;

  TodayList(JdbcClient jdbc, Plans plans) {
    this.jdbc = jdbc;
    this.plans = plans;
  }

  /** How much there is of each; each number is one range of an index. */
  Numbers numbers(Viewer viewer, TodayFilter filter, Moment moment) {
    return jdbc.sql(numbersSql(filter))
        .params(params(viewer, viewer.staff(), filter))
        .params(PointsSql.params(OrderPolicy.SHIPPED, moment))
        .query((row, n) ->
            new Numbers(
                row.getInt("overdue"),
                row.getInt("today"),
                row.getInt("week"),
                row.getInt("unassigned"),
                row.getInt("not_reached")))
        .single();
  }

  static String numbersSql(TodayFilter filter) {
    var among =
        "from task t where t.ended_at is null and %s and "
            + Viewer.seesEach("t.patient_id")
            + narrowed(filter);
    return """
    select due.*, (select count(*) %2$s) as unassigned,
      (select count(*) %1$s and t.attempts > 0) as not_reached
    from (select count(*) filter (where t.overdue_at <= :now) as overdue,
        count(*) filter (where t.overdue_at > :now and t.overdue_at <= :endOfToday) as today,
        count(*) filter (where t.overdue_at > :endOfToday) as week
      %1$s and t.overdue_at <= :endOfWeek) due\
    """
        .formatted(among.formatted(whose(filter)), among.formatted(TEAMS));
  }

  /** What the viewer works from, in their own order where they made one. One more than fits. */
  List<TodayRow> rows(Viewer viewer, TodayFilter filter, OrderPolicy policy, Moment moment) {
    var own = filter.whose() == TodayFilter.Whose.ME;
    return rows(viewer, viewer.staff(), filter, policy, moment, own);
  }

  /** What a colleague's list would be by a policy, without what they ordered by hand. */
  List<TodayRow> rows(Viewer viewer, StaffId whose, OrderPolicy policy, Moment moment) {
    return rows(viewer, whose, TodayFilter.of(Map.of()), policy, moment, false);
  }

  private List<TodayRow> rows(
      Viewer viewer,
      StaffId whose,
      TodayFilter filter,
      OrderPolicy policy,
      Moment moment,
      boolean own) {
    plans.keep();
    return jdbc.sql(rowsSql(filter))
        .params(params(viewer, whose, filter))
        .params(PointsSql.params(policy, moment))
        .param("ownOrder", own)
        .param("limit", PAGE * (filter.more() + 1) + 1)
        .query((row, n) -> RowReading.row(row, policy, moment))
        .list();
  }

  /**
   * The lines are sorted first and then asked one after another whether the viewer may see them,
   * until there are enough: {@code offset 0} keeps the database from asking of all. Names are asked
   * for in place: with as many joins, finding the best order of them took longer than the answer.
   */
  static String rowsSql(TodayFilter filter) {
    return """
    select t.*, f.points, f.by_hand, f.rests, f.called_at, f.called_by, f.call_reached,
      p.given_names, p.family_name, p.preferred_name, p.birth_date,
      (select pr.name from programme pr where pr.code = t.programme) as programme_name,
      coalesce((select s.given_name || ' ' || s.family_name from staff s
          where s.id = t.owner_staff_id),
        (select m.name from team m where m.id = t.owner_team_id)) as owner_name,
      (select s.given_name || ' ' || s.family_name from staff s
        where s.id = f.called_by) as called_by_name,
      (select s.given_name || ' ' || s.family_name from staff s
        where s.id = t.covers_staff_id) as covers_name
    from (select f.* from (select * from (%1$s where t.ended_at is null and %2$s and %3$s %5$s) f
        %6$s offset 0) f
      where %4$s
      %6$s limit :limit) f
    join task t on t.patient_id = f.patient_id and t.id = f.id
    join patient p on p.patient_id = f.patient_id
    %6$s\
    """
        .formatted(
            FOUND,
            filter.view() == TodayFilter.View.UNASSIGNED ? TEAMS : whose(filter),
            view(filter.view()),
            Viewer.sees("f.patient_id"),
            narrowed(filter),
            ORDER);
  }

  private static String whose(TodayFilter filter) {
    return switch (filter.whose()) {
      case ME -> MINE;
      case COVERING -> COVERED;
      case TEAM -> TEAMS;
      case EVERYONE -> EVERYONES;
    };
  }

  private static String view(TodayFilter.View view) {
    return switch (view) {
      case ALL -> "t.overdue_at <= :endOfWeek";
      case OVERDUE -> "t.overdue_at <= :now";
      case TODAY -> "t.overdue_at > :now and t.overdue_at <= :endOfToday";
      case WEEK -> "t.overdue_at > :endOfToday and t.overdue_at <= :endOfWeek";
      case UNASSIGNED -> "true";
      case NOT_REACHED -> "t.attempts > 0";
    };
  }

  private static String narrowed(TodayFilter filter) {
    return (filter.programme().isEmpty() ? "" : " and t.programme = :programme")
        + (filter.risk() == null ? "" : " and t.risk = :risk")
        + (filter.kind() == null ? "" : " and t.kind = :kind");
  }

  static Map<String, Object> params(Viewer viewer, StaffId whose, TodayFilter filter) {
    var params = new HashMap<String, Object>(viewer.params());
    params.put("me", whose.value());
    params.put("organisation", viewer.organisation().value());
    params.put("teams", viewer.teamIds());
    params.put("programme", filter.programme());
    params.put("risk", filter.risk() == null ? "" : filter.risk().name());
    params.put("kind", filter.kind() == null ? "" : filter.kind().name());
    return params;
  }
}
