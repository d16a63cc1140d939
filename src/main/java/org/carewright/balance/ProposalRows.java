package org.carewright.balance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The moves and loads of proposals. */
@Repository
class ProposalRows {

  private final JdbcClient jdbc;
  private final NamedParameterJdbcOperations batch;

  ProposalRows(JdbcClient jdbc, NamedParameterJdbcOperations batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  void insert(ProposalId id, List<Move> moves, List<PlannedLoad> loads) {
    batch.batchUpdate(
        """
        insert into balance_move (patient_id, proposal_id, from_staff_id, to_staff_id, position,
          enrolments, versions, weight, parts, why)
        values (:patient, :proposal, :from, :to, :position, :enrolments, :versions, :weight, :parts,
          :why)\
        """,
        IntStream.range(0, moves.size())
            .mapToObj(n -> params(id, moves.get(n)).addValue("position", n))
            .toArray(MapSqlParameterSource[]::new));
    batch.batchUpdate(
        """
        insert into balance_load (proposal_id, staff_id, capacity_version, capacity, most,
          heads_before, heads_after, before, after)
        values (:proposal, :staff, :version, :should, :most, :headsBefore, :headsAfter, :before,
          :after)\
        """,
        loads.stream().map(load -> params(id, load)).toArray(MapSqlParameterSource[]::new));
  }

  private static MapSqlParameterSource params(ProposalId id, Move move) {
    return new MapSqlParameterSource("proposal", id.value())
        .addValue("patient", move.patient().value())
        .addValue("from", move.from().value())
        .addValue("to", move.to().value())
        .addValue("enrolments", move.enrolments().toArray(UUID[]::new))
        .addValue("versions", move.versions().toArray(Integer[]::new))
        .addValue("weight", move.weight().decimal())
        .addValue("parts", move.parts())
        .addValue("why", move.why());
  }

  private static MapSqlParameterSource params(ProposalId id, PlannedLoad load) {
    return new MapSqlParameterSource("proposal", id.value())
        .addValue("staff", load.staff().value())
        .addValue("version", load.capacityVersion())
        .addValue("should", load.should().decimal())
        .addValue("most", load.most().decimal())
        .addValue("headsBefore", load.headsBefore())
        .addValue("headsAfter", load.headsAfter())
        .addValue("before", load.before().decimal())
        .addValue("after", load.after().decimal());
  }

  /** Only of patients whom the viewer may see. */
  List<Move> moves(Viewer viewer, ProposalId id) {
    return jdbc.sql(
            """
            select m.*, pt.family_name, pt.given_names
            from balance_move m join patient pt on pt.patient_id = m.patient_id
            where m.proposal_id = :id and %s order by m.position\
            """
                .formatted(Viewer.sees("m.patient_id")))
        .params(viewer.params())
        .param("id", id.value())
        .query((row, n) -> move(row))
        .list();
  }

  List<PlannedLoad> loads(ProposalId id) {
    return jdbc.sql(
            """
            select * from balance_load where proposal_id = :id
            order by before / greatest(capacity, 0.1) desc, staff_id\
            """)
        .param("id", id.value())
        .query((row, n) ->
            new PlannedLoad(
                new StaffId(row.getObject("staff_id", UUID.class)),
                row.getInt("capacity_version"),
                Points.of(row.getBigDecimal("capacity")),
                Points.of(row.getBigDecimal("most")),
                row.getInt("heads_before"),
                row.getInt("heads_after"),
                Points.of(row.getBigDecimal("before")),
                Points.of(row.getBigDecimal("after"))))
        .list();
  }

  private static Move move(ResultSet row) throws SQLException {
    return new Move(
        new PatientId(row.getObject("patient_id", UUID.class)),
        Stream.of(row.getString("family_name"), row.getString("given_names"))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.joining(", ")),
        new StaffId(row.getObject("from_staff_id", UUID.class)),
        new StaffId(row.getObject("to_staff_id", UUID.class)),
        List.of((UUID[]) row.getArray("enrolments").getArray()),
        List.of((Integer[]) row.getArray("versions").getArray()),
        Points.of(row.getBigDecimal("weight")),
        row.getString("parts"),
        row.getString("why"),
        row.getObject("taken", Boolean.class));
  }
}
