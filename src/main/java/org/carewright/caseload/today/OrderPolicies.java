package org.carewright.caseload.today;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carewright.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The versions of each organisation's order policy: only ever added to. */
@Repository
@Transactional
class OrderPolicies {

  private static final String SELECT =
      """
      select o.*, s.given_name || ' ' || s.family_name as by_name
      from order_policy o join staff s on s.id = o.made_by
      where o.organisation_id = :organisation order by o.version desc\
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  OrderPolicies(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** By which the lists of the viewer's organisation are sorted now. */
  @Transactional(readOnly = true)
  OrderPolicy current(Viewer viewer) {
    return query(viewer, SELECT + " limit 1").stream().findFirst().orElse(OrderPolicy.SHIPPED);
  }

  /** Latest first; the shipped one is the last. */
  @Transactional(readOnly = true)
  List<OrderPolicy> versions(Viewer viewer) {
    var all = new ArrayList<>(query(viewer, SELECT));
    all.add(OrderPolicy.SHIPPED);
    return List.copyOf(all);
  }

  /**
   * Adds the next version.
   *
   * @param seen the version it was made from
   * @return empty when someone else has made another version since
   */
  Optional<OrderPolicy> add(Viewer by, Map<Factor, Integer> points, String why, int seen) {
    if (current(by).version() != seen) {
      return Optional.empty();
    }
    var factors = Arrays.stream(Factor.values()).map(Factor::key).toList();
    var params = factors.stream().map(key -> ":" + key).collect(Collectors.joining(", "));
    var added =
        jdbc.sql(
                """
                insert into order_policy (organisation_id, version, why, made_at, made_by, %s)
                values (:organisation, :version, :why, :now, :by, %s)
                on conflict (organisation_id, version) do nothing\
                """
                    .formatted(String.join(", ", factors), params))
            .params(
                points.entrySet().stream()
                    .collect(Collectors.toMap(e -> e.getKey().key(), Map.Entry::getValue)))
            .param("organisation", by.organisation().value())
            .param("version", seen + 1)
            .param("why", why)
            .param("now", Timestamp.from(clock.instant()))
            .param("by", by.staff().value())
            .update();
    return added == 1 ? Optional.of(current(by)) : Optional.empty();
  }

  private List<OrderPolicy> query(Viewer viewer, String sql) {
    return jdbc.sql(sql)
        .param("organisation", viewer.organisation().value())
        .query((row, n) -> policy(row))
        .list();
  }

  private static OrderPolicy policy(ResultSet row) throws SQLException {
    var points = new EnumMap<Factor, Integer>(Factor.class);
    for (var factor : Factor.values()) {
      points.put(factor, row.getInt(factor.key()));
    }
    return new OrderPolicy(
        row.getInt("version"),
        points,
        new OrderPolicy.Made(
            row.getString("by_name"),
            row.getTimestamp("made_at").toInstant(),
            row.getString("why")));
  }
}
