package org.carewright.caseload.today;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The points of a task as the database computes them: what {@link OrderPolicy#points} says. */
final class PointsSql {

  /** Of the task {@code t}; give the statement {@link #params} as well. */
  static final String POINTS =
      """
      (case when t.clock is null then 0
          when t.due_at <= :now then case t.harm when 'SEVERE' then :clock_over_severe
            when 'MODERATE' then :clock_over_moderate else :clock_over_low end
          when t.warn_at <= :now then :clock_running_out else 0 end
        + case when t.clock is not null and t.due_at > :now and t.due_at <= :endOfToday
          then :clock_today else 0 end
        + case t.risk when 'HIGH' then :high_risk when 'MEDIUM' then :medium_risk else 0 end
        + :day_overdue * least(%d, greatest(0, cast(:today as date)
          - cast((t.overdue_at - interval '1 microsecond') at time zone :zone as date)))
        + case t.priority when 'URGENT' then :urgent when 'SOON' then :soon else 0 end
        + :attempt * least(%d, t.attempts))\
      """
          .formatted(Factor.MOST_DAYS, Factor.MOST_ATTEMPTS);

  private PointsSql() {}

  static Map<String, Object> params(OrderPolicy policy, Moment moment) {
    var params = new HashMap<String, Object>();
    params.putAll(
        Arrays.stream(Factor.values()).collect(Collectors.toMap(Factor::key, policy::of)));
    params.put("now", Timestamp.from(moment.now()));
    params.put("today", moment.today());
    params.put("endOfToday", Timestamp.from(moment.endOfToday()));
    params.put("endOfWeek", Timestamp.from(moment.endOfWeek()));
    params.put("lately", Timestamp.from(moment.lately()));
    params.put("zone", moment.zone().getId());
    return params;
  }
}
