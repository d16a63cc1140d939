package org.carewright.access;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who is signed in where. */
@Repository
@Transactional
public class Sessions {

  /**
   * One place where a person is signed in.
   *
   * @param id as the browser's cookie carries it
   */
  public record Session(String id, Instant started, Instant lastUsed) {}

  private final JdbcClient jdbc;

  Sessions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A person's sessions that have not run out, the latest used first. */
  public List<Session> list(StaffId staff) {
    return jdbc.sql(
            """
            select s.session_id, s.creation_time, s.last_access_time
            from spring_session s join account a on a.username = s.principal_name
            where a.staff_id = :staff and s.expiry_time > extract(epoch from now()) * 1000
            order by s.last_access_time desc\
            """)
        .param("staff", staff.value())
        .query((row, n) ->
            new Session(
                row.getString("session_id"),
                Instant.ofEpochMilli(row.getLong("creation_time")),
                Instant.ofEpochMilli(row.getLong("last_access_time"))))
        .list();
  }

  /** Signs a person out everywhere. */
  public void endAll(StaffId staff) {
    endOthers(staff, "");
  }

  /** Signs a person out everywhere but here. */
  public int endOthers(StaffId staff, String here) {
    return jdbc.sql(
            """
            delete from spring_session s using account a
            where a.username = s.principal_name and a.staff_id = :staff and s.session_id <> :here\
            """)
        .param("staff", staff.value())
        .param("here", here)
        .update();
  }
}
