package org.carewright.balance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.carewright.access.OrganisationId;
import org.carewright.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The weights of organisations, in versions that are only ever added to. */
@Repository
@Transactional
class LoadPolicies {

  private final JdbcClient jdbc;
  private final Clock clock;

  LoadPolicies(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  LoadPolicy current(OrganisationId organisation) {
    return list(organisation).getFirst();
  }

  /** All there were, the one in force first; the standard comes last. */
  @Transactional(readOnly = true)
  List<LoadPolicy> list(OrganisationId organisation) {
    var list =
        new ArrayList<>(
            jdbc.sql(
                    """
                    select p.*, s.given_name || ' ' || s.family_name as made_by_name
                    from load_policy p join staff s on s.id = p.made_by
                    where p.organisation_id = :organisation order by p.version desc\
                    """)
                .param("organisation", organisation.value())
                .query((row, n) -> policy(row))
                .list());
    list.add(LoadPolicy.STANDARD);
    return list;
  }

  /** Puts a policy in force as the next version; false when someone else was first. */
  boolean set(Viewer by, LoadPolicy policy) {
    return jdbc.sql(
                """
                insert into load_policy (organisation_id, version, contact, risk_medium, risk_high,
                  need, visit, interpreter, deadline, full_time_hours, full_time_weight,
                  most_percent, why, made_by, made_at)
                values (:organisation, :version, :contact, :medium, :high, :need, :visit,
                  :interpreter, :deadline, :hours, :weight, :most, :why, :by, :at)
                on conflict do nothing\
                """)
            .param("organisation", by.organisation().value())
            .param("version", policy.version() + 1)
            .param("contact", policy.contact())
            .param("medium", policy.riskMedium())
            .param("high", policy.riskHigh())
            .param("need", policy.need())
            .param("visit", policy.visit())
            .param("interpreter", policy.interpreter())
            .param("deadline", policy.deadline())
            .param("hours", policy.fullTimeHours())
            .param("weight", policy.fullTimeWeight())
            .param("most", policy.mostPercent())
            .param("why", policy.why())
            .param("by", by.staff().value())
            .param("at", Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  private static LoadPolicy policy(ResultSet row) throws SQLException {
    return new LoadPolicy(
        row.getInt("version"),
        row.getBigDecimal("contact"),
        row.getBigDecimal("risk_medium"),
        row.getBigDecimal("risk_high"),
        row.getBigDecimal("need"),
        row.getBigDecimal("visit"),
        row.getBigDecimal("interpreter"),
        row.getBigDecimal("deadline"),
        row.getBigDecimal("full_time_hours"),
        row.getBigDecimal("full_time_weight"),
        row.getInt("most_percent"),
        row.getString("why"),
        new LoadPolicy.Made(
            row.getString("made_by_name"), row.getTimestamp("made_at").toInstant()));
  }
}
