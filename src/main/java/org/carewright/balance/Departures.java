package org.carewright.balance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carewright.access.OrganisationId;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.platform.Ids;
import org.carewright.task.Owner;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who leaves an organisation, and when. Names no patient. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Departures {

  private static final String SELECT =
      """
      select d.*, s.given_name || ' ' || s.family_name as name,
        b.given_name || ' ' || b.family_name as planned_by_name
      from departure d join staff s on s.id = d.staff_id join staff b on b.id = d.planned_by
      """;

  private final JdbcClient jdbc;
  private final Ids ids;
  private final Clock clock;

  Departures(JdbcClient jdbc, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  /** Empty when one is planned already. */
  Optional<DepartureId> plan(
      Viewer by,
      StaffId staff,
      @Nullable ProposalId proposal,
      @Nullable Owner restTo,
      LocalDate lastDay) {
    var id = new DepartureId(ids.next());
    var planned =
        jdbc.sql(
                """
                insert into departure (id, staff_id, organisation_id, proposal_id, rest_to,
                  last_day, status, planned_by, planned_at)
                values (:id, :staff, :organisation, :proposal, :rest, :day, 'PLANNED', :by, :at)
                on conflict do nothing\
                """)
            .param("id", id.value())
            .param("staff", staff.value())
            .param("organisation", by.organisation().value())
            .param("proposal", proposal == null ? null : proposal.value(), Types.OTHER)
            .param("rest", restTo == null ? null : restTo.text(), Types.VARCHAR)
            .param("day", lastDay)
            .param("by", by.staff().value())
            .param("at", Timestamp.from(clock.instant()))
            .update();
    return planned == 1 ? Optional.of(id) : Optional.empty();
  }

  Optional<Departure> planned(StaffId staff) {
    return jdbc.sql(SELECT + "where d.staff_id = :staff and d.status = 'PLANNED'")
        .param("staff", staff.value())
        .query((row, n) -> departure(row))
        .optional();
  }

  /** Makes others who would settle it wait, and reads it as it then is. */
  Optional<Departure> lock(DepartureId id) {
    return jdbc.sql(SELECT + "where d.id = :id for update of d")
        .param("id", id.value())
        .query((row, n) -> departure(row))
        .optional();
  }

  /** What is planned, soonest first, and what was refused and not planned anew since. */
  List<Departure> pending(OrganisationId organisation) {
    return jdbc.sql(
            SELECT
                + """
                where d.organisation_id = :organisation and s.active and (d.status = 'PLANNED'
                  or (d.status = 'REFUSED' and not exists (select 1 from departure n
                    where n.staff_id = d.staff_id and n.planned_at > d.planned_at)))
                order by d.last_day, name\
                """)
        .param("organisation", organisation.value())
        .query((row, n) -> departure(row))
        .list();
  }

  void settle(DepartureId id, Departure.Status status, @Nullable String outcome) {
    jdbc.sql(
            """
            update departure set status = :status, settled_at = :at, outcome = :outcome
            where id = :id and status = 'PLANNED'\
            """)
        .param("status", status.name())
        .param("at", Timestamp.from(clock.instant()))
        .param("outcome", outcome, Types.VARCHAR)
        .param("id", id.value())
        .update();
  }

  private static Departure departure(ResultSet row) throws SQLException {
    var proposal = row.getObject("proposal_id", UUID.class);
    var rest = row.getString("rest_to");
    var settled = row.getTimestamp("settled_at");
    return new Departure(
        new DepartureId(row.getObject("id", UUID.class)),
        new StaffId(row.getObject("staff_id", UUID.class)),
        row.getString("name"),
        new OrganisationId(row.getObject("organisation_id", UUID.class)),
        proposal == null ? null : new ProposalId(proposal),
        rest == null ? null : Owner.of(rest),
        row.getObject("last_day", LocalDate.class),
        Departure.Status.valueOf(row.getString("status")),
        new StaffId(row.getObject("planned_by", UUID.class)),
        row.getString("planned_by_name"),
        settled == null ? null : settled.toInstant(),
        row.getString("outcome"));
  }
}
