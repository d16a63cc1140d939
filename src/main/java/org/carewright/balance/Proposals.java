package org.carewright.balance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The proposals of an organisation as they were previewed; the caller audits whom it shows. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Proposals {

  private final ProposalRows rows;
  private final JdbcClient jdbc;
  private final Ids ids;
  private final Clock clock;

  Proposals(ProposalRows rows, JdbcClient jdbc, Ids ids, Clock clock) {
    this.rows = rows;
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  ProposalId add(
      Viewer by,
      @Nullable StaffId leaver,
      int policyVersion,
      Points shortfall,
      List<Move> moves,
      List<PlannedLoad> loads) {
    var id = new ProposalId(ids.next());
    jdbc.sql(
            """
            insert into balance_proposal (id, organisation_id, leaver_id, policy_version, asked_by,
              asked_at, shortfall, status)
            values (:id, :organisation, :leaver, :policy, :by, :at, :shortfall, 'OPEN')\
            """)
        .param("id", id.value())
        .param("organisation", by.organisation().value())
        .param("leaver", leaver == null ? null : leaver.value(), Types.OTHER)
        .param("policy", policyVersion)
        .param("by", by.staff().value())
        .param("at", Timestamp.from(clock.instant()))
        .param("shortfall", shortfall.decimal())
        .update();
    rows.insert(id, moves, loads);
    return id;
  }

  /** Empty also for a proposal of another organisation. */
  Optional<Proposal> find(Viewer viewer, ProposalId id) {
    return query(viewer, "p.id = :which", id.value()).stream().findFirst();
  }

  /** The latest that awaits a decision: to even out, or for this leaver. */
  Optional<Proposal> open(Viewer viewer, @Nullable StaffId leaver) {
    return query(
            viewer,
            "p.leaver_id is not distinct from :which and p.status in ('OPEN', 'PLANNED')",
            leaver == null ? null : leaver.value())
        .stream()
        .findFirst();
  }

  /** Makes others who would decide the same proposal wait, and reads it as it then is. */
  Optional<Proposal> lock(Viewer viewer, ProposalId id) {
    jdbc.sql("select 1 from balance_proposal where id = :id for update")
        .param("id", id.value())
        .query((row, n) -> true)
        .list();
    return find(viewer, id);
  }

  void plan(ProposalId id) {
    jdbc.sql("update balance_proposal set status = 'PLANNED' where id = :id and status = 'OPEN'")
        .param("id", id.value())
        .update();
  }

  void decide(Viewer by, ProposalId id, Proposal.Status status, @Nullable String outcome) {
    jdbc.sql(
            """
            update balance_proposal set status = :status, decided_by = :by, decided_at = :at,
              outcome = :outcome
            where id = :id and status in ('OPEN', 'PLANNED')\
            """)
        .param("status", status.name())
        .param("by", by.staff().value())
        .param("at", Timestamp.from(clock.instant()))
        .param("outcome", outcome, Types.VARCHAR)
        .param("id", id.value())
        .update();
  }

  /** Notes which moves were made; the others were ticked off. */
  void taken(ProposalId id, Set<String> keys) {
    jdbc.sql(
            """
            update balance_move set taken = (patient_id || '~' || from_staff_id) = any(:keys)
            where proposal_id = :id\
            """)
        .param("keys", keys.toArray(String[]::new))
        .param("id", id.value())
        .update();
  }

  /** What was asked before and never decided gives way to a new question. */
  void discardOpen(Viewer by, @Nullable StaffId leaver) {
    open(by, leaver)
        .ifPresent(
            p -> decide(by, p.id(), Proposal.Status.DISCARDED, "A new proposal was asked for."));
  }

  private List<Proposal> query(Viewer viewer, String which, @Nullable UUID value) {
    return jdbc.sql(
            """
            select p.*, a.given_name || ' ' || a.family_name as asked_by_name,
              d.given_name || ' ' || d.family_name as decided_by_name
            from balance_proposal p join staff a on a.id = p.asked_by
              left join staff d on d.id = p.decided_by
            where p.organisation_id = :organisation and %s order by p.asked_at desc, p.id desc\
            """
                .formatted(which))
        .param("organisation", viewer.organisation().value())
        .param("which", value, Types.OTHER)
        .query((row, n) -> proposal(viewer, row))
        .list();
  }

  private Proposal proposal(Viewer viewer, ResultSet row) throws SQLException {
    var id = new ProposalId(row.getObject("id", UUID.class));
    var leaver = row.getObject("leaver_id", UUID.class);
    var decided = row.getTimestamp("decided_at");
    var decidedAt = decided == null ? null : decided.toInstant();
    return new Proposal(
        id,
        leaver == null ? null : new StaffId(leaver),
        row.getInt("policy_version"),
        new StaffId(row.getObject("asked_by", UUID.class)),
        row.getString("asked_by_name"),
        row.getTimestamp("asked_at").toInstant(),
        Points.of(row.getBigDecimal("shortfall")),
        Proposal.Status.valueOf(row.getString("status")),
        row.getString("decided_by_name"),
        decidedAt,
        row.getString("outcome"),
        rows.moves(viewer, id),
        rows.loads(id));
  }
}
