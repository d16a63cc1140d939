package org.carewright.balance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carewright.access.OrganisationId;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people can carry, in versions that are only ever added to. */
@Repository
@Transactional
class Capacities {

  private final JdbcClient jdbc;
  private final Clock clock;

  Capacities(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Of those of whom a lead has said something. */
  @Transactional(readOnly = true)
  Map<StaffId, Capacity> of(OrganisationId organisation) {
    return jdbc
        .sql(
            """
            select distinct on (c.staff_id) c.* from staff_capacity c
              join staff s on s.id = c.staff_id
            where s.organisation_id = :organisation order by c.staff_id, c.version desc\
            """)
        .param("organisation", organisation.value())
        .query((row, n) -> capacity(row))
        .list()
        .stream()
        .collect(Collectors.toMap(Capacity::staff, Function.identity()));
  }

  /** Makes this what they can carry, as the next version; false when someone else was first. */
  boolean set(Viewer by, Capacity capacity) {
    return jdbc.sql(
                """
                insert into staff_capacity (staff_id, version, weekly_hours, working_days,
                  takes_patients, most, languages, changed_by, changed_at)
                values (:staff, :version, :hours, :days, :takes, :most, :languages, :by, :at)
                on conflict do nothing\
                """)
            .param("staff", capacity.staff().value())
            .param("version", capacity.version() + 1)
            .param("hours", capacity.weeklyHours())
            .param("days", capacity.workingDays().toArray(Integer[]::new))
            .param("takes", capacity.takesPatients())
            .param("most", capacity.ownMost(), Types.NUMERIC)
            .param("languages", capacity.languages().toArray(String[]::new))
            .param("by", by.staff().value())
            .param("at", Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  private static Capacity capacity(ResultSet row) throws SQLException {
    return new Capacity(
        new StaffId(row.getObject("staff_id", UUID.class)),
        row.getInt("version"),
        row.getBigDecimal("weekly_hours"),
        List.of((Integer[]) row.getArray("working_days").getArray()),
        row.getBoolean("takes_patients"),
        row.getBigDecimal("most"),
        List.of((String[]) row.getArray("languages").getArray()));
  }
}
