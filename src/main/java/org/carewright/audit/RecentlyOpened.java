package org.carewright.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The patients somebody had open lately, told from the trail they left. */
@Repository
@Transactional(readOnly = true)
public class RecentlyOpened {

  private static final Duration LATELY = Duration.ofDays(30);

  private final JdbcClient jdbc;
  private final Clock clock;

  RecentlyOpened(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The last opened first; whether the viewer may still see them is for the caller to ask. */
  public List<PatientId> list(Viewer viewer, int limit) {
    return jdbc.sql(
            """
            select patient_id from audit_entry
            where staff_id = :staff and at > :since and action in ('READ', 'CREATED', 'CHANGED')
            group by patient_id order by max(at) desc limit :limit\
            """)
        .param("staff", viewer.staff().value())
        .param("since", Timestamp.from(clock.instant().minus(LATELY)))
        .param("limit", limit)
        .query((row, n) -> new PatientId(row.getObject(1, UUID.class)))
        .list();
  }
}
