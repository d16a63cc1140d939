package org.carewright.home.caseload;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.carewright.access.Viewer;

/**
 * The one statement behind the caseload. It starts from the enrolments that the filter's people
 * hold (by index) and reads of each patient only what is counted and sorted by; the rest of a line
 * is read for the lines of the page alone.
 */
final class CaseloadSql {

  private static final String RISK = "array_position(array['HIGH', 'MEDIUM', 'LOW'], e.risk)";

  private static final String STATEMENT =
      """
      with enrolled as (
        select e.patient_id, min({riskOf}) as risk,
          min(case e.risk when 'HIGH' then p.cadence_high when 'MEDIUM' then p.cadence_medium
            else p.cadence_low end) filter (where e.status = 'ACTIVE') as cadence,
          case when bool_and(e.status = 'PAUSED') then min(e.paused_until) end as paused_until,
          max(e.last_contact_on) as last_contact, min(e.started_on) as started_on
        from enrolment e join programme p on p.code = e.programme
        where e.organisation_id = :organisation and e.status <> 'CLOSED' and {whose} and {sees}
        group by e.patient_id
        having (cast(:programme as text) is null or bool_or(e.programme = :programme))
          and (cast(:risk as text) is null
            or min({riskOf}) = array_position(array['HIGH', 'MEDIUM', 'LOW'], cast(:risk as text)))
      ), listed as (
        select n.*, t.due, coalesce(t.due < cast(:today as date), false) as overdue,
          coalesce(cast(:today as date) - coalesce(n.last_contact, n.started_on) > n.cadence, false)
            as late {sorting}
        from enrolled n left join {next} {names}
      ), counted as (select {counts} from listed)
      select counted.*, l.*, pt.given_names, pt.family_name, pt.preferred_name, pt.birth_date,
        pt.deceased, h.programmes, h.coordinators, t.title, t.owner,
        coalesce((
          select string_agg(d.what, ', ' order by d.added_at) from care_plan_need d
            join care_plan cp on cp.patient_id = d.patient_id and cp.id = d.plan_id
          where d.patient_id = l.patient_id and d.removed_at is null and cp.status <> 'CLOSED'),
          h.reason) as needs
      from counted left join (
        select patient_id, risk, cadence, paused_until, last_contact, started_on, due, overdue,
          late, row_number() over (order by {order}) as place from listed
        where {show} order by place limit :limit offset :offset) l on true
        left join patient pt on pt.patient_id = l.patient_id
        left join lateral (
          select array_agg(p.name order by p.position) as programmes,
            (array_agg(e.reason order by {riskOf}, e.started_on))[1] as reason,
            {coordinators} as coordinators
          from enrolment e join programme p on p.code = e.programme
            join staff c on c.id = e.coordinator_id
          where e.patient_id = l.patient_id and e.organisation_id = :organisation
            and e.status <> 'CLOSED') h on true
        left join lateral (
          select t.title, coalesce(s.given_name || ' ' || s.family_name, tm.name) as owner
          from task t left join staff s on s.id = t.owner_staff_id
            left join team tm on tm.id = t.owner_team_id
          where t.patient_id = l.patient_id and t.organisation_id = :organisation
            and t.ended_at is null
          order by t.due, t.opened_at limit 1) t on true
      order by l.place
      """;

  private static final String COORDINATORS =
      "array_agg(distinct c.given_name || ' ' || c.family_name)";

  private CaseloadSql() {}

  static String of(CaseloadFilter filter) {
    return STATEMENT
        .replace("{riskOf}", RISK)
        .replace("{whose}", whose(filter.whose()))
        .replace("{sees}", sees(filter.whose()))
        .replace("{sorting}", sorting(filter.order()))
        .replace("{next}", next(filter.whose()))
        .replace("{names}", names(filter))
        .replace("{coordinators}", COORDINATORS)
        .replace("{counts}", counts())
        .replace("{show}", filter.show().sql())
        .replace("{order}", filter.order().sql(filter.descending()));
  }

  /** The column that holds the count of a part. */
  static String countOf(Show show) {
    return "n_" + show.name().toLowerCase(Locale.ROOT);
  }

  /**
   * By patient, so that a line tells of all enrolments of someone, whoever holds them. As an array:
   * by it the database reads those alone, by index, however many others there are.
   */
  private static String whose(String whose) {
    return switch (whose) {
      case CaseloadFilter.ALL -> "true";
      case CaseloadFilter.TEAM ->
          """
          e.patient_id = any(array(select h.patient_id from enrolment h
            where h.organisation_id = :organisation and h.team_id = any(:teams)
              and h.status <> 'CLOSED'))\
          """;
      default ->
          """
          e.patient_id = any(array(select h.patient_id from enrolment h
            where h.coordinator_id = :coordinator and h.status <> 'CLOSED'))\
          """;
    };
  }

  /** Of everyone here all at once, of a caseload or a team one by one. */
  private static String sees(String whose) {
    return whose.equals(CaseloadFilter.ALL)
        ? Viewer.sees("e.patient_id")
        : Viewer.seesEach("e.patient_id");
  }

  private static String next(String whose) {
    return whose.equals(CaseloadFilter.ALL)
        ? """
        (select t.patient_id, min(t.due) as due from task t
          where t.organisation_id = :organisation and t.ended_at is null
          group by t.patient_id) t on t.patient_id = n.patient_id\
        """
        : """
        lateral (select min(t.due) as due from task t
          where t.patient_id = n.patient_id and t.organisation_id = :organisation
            and t.ended_at is null) t on true\
        """;
  }

  /** What only some orders sort by. */
  private static String sorting(Order order) {
    return switch (order) {
      case NEXT, RISK, CONTACT -> "";
      case PATIENT -> ", pt.family_name, pt.given_names";
      case COORDINATOR ->
          """
          , pt.family_name, (
            select {coordinators} from enrolment e join staff c on c.id = e.coordinator_id
            where e.patient_id = n.patient_id and e.organisation_id = :organisation
              and e.status <> 'CLOSED') as coordinators\
          """;
    };
  }

  private static String names(CaseloadFilter filter) {
    var words = !filter.words().isEmpty();
    var sorted = filter.order() == Order.PATIENT || filter.order() == Order.COORDINATOR;
    return (words || sorted ? " join patient pt on pt.patient_id = n.patient_id" : "")
        + (words
            ? """
             where folded(concat_ws(' ', pt.given_names, pt.family_name, pt.preferred_name))
              like all (select '%' || folded(word) || '%' from unnest(:words) as word)\
            """
            : "");
  }

  private static String counts() {
    return Arrays.stream(Show.values())
        .map(show -> "count(*) filter (where %s) as %s".formatted(show.sql(), countOf(show)))
        .collect(Collectors.joining(", "));
  }
}
