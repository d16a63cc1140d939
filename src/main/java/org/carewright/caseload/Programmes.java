package org.carewright.caseload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.carewright.platform.Problem;
import org.carewright.task.TaskKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The programmes on offer. */
@Repository
@Transactional(readOnly = true)
public class Programmes {

  private final JdbcClient jdbc;

  Programmes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<Programme> list() {
    return jdbc.sql("select * from programme where active order by position")
        .query((row, n) -> programme(row))
        .list();
  }

  public Optional<Programme> find(String code) {
    return jdbc.sql("select * from programme where code = :code")
        .param("code", code)
        .query((row, n) -> programme(row))
        .optional();
  }

  public Programme get(String code) {
    return find(code).orElseThrow(() -> Problem.notFound("This programme"));
  }

  /** The tasks an enrolment begins with, in order. */
  public List<ProgrammeStep> steps(String code) {
    return jdbc.sql("select * from programme_step where programme = :code order by position")
        .param("code", code)
        .query((row, n) ->
            new ProgrammeStep(
                TaskKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getInt("due_in"),
                row.getBoolean("working_days"),
                row.getString("why")))
        .list();
  }

  private static Programme programme(ResultSet row) throws SQLException {
    return new Programme(
        row.getString("code"),
        row.getString("name"),
        row.getString("purpose"),
        row.getString("entry_rule"),
        row.getObject("min_age", Integer.class),
        row.getObject("max_age", Integer.class),
        List.of((String[]) row.getArray("condition_words").getArray()),
        row.getObject("discharged_within", Integer.class),
        row.getString("exclusive_group"),
        row.getInt("cadence_low"),
        row.getInt("cadence_medium"),
        row.getInt("cadence_high"));
  }
}
