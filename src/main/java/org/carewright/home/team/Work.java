package org.carewright.home.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carewright.access.StaffId;
import org.carewright.access.TeamId;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.task.Owner;
import org.carewright.task.Priority;
import org.carewright.task.Reason;
import org.carewright.task.TaskId;
import org.carewright.task.TaskKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The open tasks in the name of a person or team; the caller audits whom it shows. */
@Repository
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class Work {

  /** More than one looks through; what is due first comes first. */
  static final int MOST = 200;

  private final JdbcClient jdbc;
  private final Clock clock;

  Work(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  WorkList list(Viewer viewer, Owner owner, Due due) {
    var rows = new ArrayList<WorkRow>();
    var counts = new AtomicReference<>(new OpenWork(0, 0, 0));
    jdbc.sql(
            """
            with open as (
              select t.* from task t
              where t.{owner} = :owner and t.ended_at is null and {sees}
            ), counted as (
              select count(*) filter (where {overdue}) as overdue,
                count(*) filter (where {week}) as week, count(*) filter (where {later}) as later
              from open t
            )
            select counted.*, l.* from counted left join (
              select t.*, p.family_name, p.given_names from open t join patient p using (patient_id)
              where {due} order by t.due, t.opened_at, t.id limit :most) l on true
            order by l.due, l.opened_at, l.id\
            """
                .replace("{owner}", column(owner))
                .replace("{sees}", Viewer.seesEach("t.patient_id"))
                .replace("{overdue}", Due.OVERDUE.sql())
                .replace("{week}", Due.WEEK.sql())
                .replace("{later}", Due.LATER.sql())
                .replace("{due}", due.sql()))
        .params(viewer.params())
        .param("owner", id(owner))
        .param("today", viewer.today(clock))
        .param("most", MOST)
        .query(row -> {
          counts.set(new OpenWork(row.getInt("overdue"), row.getInt("week"), row.getInt("later")));
          if (row.getObject("id") != null) {
            rows.add(row(row));
          }
        });
    return new WorkList(rows, Objects.requireNonNull(counts.get()));
  }

  /** Named, since a condition on either column would go by neither's index. */
  private static String column(Owner owner) {
    return switch (owner) {
      case Owner.OfStaff any -> "owner_staff_id";
      case Owner.OfTeam any -> "owner_team_id";
    };
  }

  private static UUID id(Owner owner) {
    return switch (owner) {
      case Owner.OfStaff(StaffId staff) -> staff.value();
      case Owner.OfTeam(TeamId team) -> team.value();
    };
  }

  private static WorkRow row(ResultSet row) throws SQLException {
    return new WorkRow(
        new PatientId(row.getObject("patient_id", UUID.class)),
        new TaskId(row.getObject("id", UUID.class)),
        row.getInt("version"),
        Stream.of(row.getString("family_name"), row.getString("given_names"))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.joining(", ")),
        TaskKind.valueOf(row.getString("kind")),
        row.getString("title"),
        new Reason(
            row.getString("reason_rule"),
            row.getString("reason_datum"),
            row.getObject("reason_date", LocalDate.class)),
        row.getObject("due", LocalDate.class),
        Priority.valueOf(row.getString("priority")),
        row.getInt("attempts"));
  }
}
