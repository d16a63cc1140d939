package org.carewright.launch;

import java.util.List;
import java.util.UUID;
import org.carewright.access.CurrentViewer;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.platform.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On whose behalf an import from the command line runs. */
@Component
class Importer {

  private final JdbcClient jdbc;
  private final CurrentViewer viewers;

  Importer(JdbcClient jdbc, CurrentViewer viewers) {
    this.jdbc = jdbc;
    this.viewers = viewers;
  }

  /** Whoever was named; else the administrator, when there is but one. */
  Viewer find(@Nullable String username) {
    var found = username == null ? administrators() : named(username);
    if (found.size() == 1) {
      return viewers.load(new StaffId(found.getFirst())).orElseThrow();
    }
    throw new CannotStart(
        username != null
            ? "Nobody here signs in as \"" + username + "\"."
            : found.isEmpty()
                ? "There is nobody to import for yet. Run ./carewright start and set up your"
                    + " organisation first."
                : "Say on whose behalf with --as USERNAME: their organisation will care for the"
                    + " patients.");
  }

  private List<UUID> named(String username) {
    return jdbc.sql(
            """
            select s.id from staff s join account a on a.staff_id = s.id
            where s.active and a.username = lower(:username)\
            """)
        .param("username", username.strip())
        .query(UUID.class)
        .list();
  }

  private List<UUID> administrators() {
    return jdbc.sql(
            """
            select s.id from staff s join account a on a.staff_id = s.id
            where s.active and s.role = 'ADMINISTRATOR'\
            """)
        .query(UUID.class)
        .list();
  }
}
