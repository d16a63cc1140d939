package org.carewright.record;

import java.util.List;
import java.util.UUID;
import org.carewright.access.CurrentViewer;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.platform.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On whose behalf the command line imports: patients who come in are cared for by someone. */
@Component
public class ImportFor {

  private static final String ACCOUNTS =
      """
      select a.username, s.id as staff, s.role from account a join staff s on s.id = a.staff_id
      where s.active and s.role in ('COORDINATOR', 'TEAM_LEAD', 'ADMINISTRATOR')
        and (cast(:username as text) is null or a.username = :username)
      order by a.username\
      """;

  private record Candidate(String username, StaffId staff, String role) {}

  private final JdbcClient jdbc;
  private final CurrentViewer viewers;

  ImportFor(JdbcClient jdbc, CurrentViewer viewers) {
    this.jdbc = jdbc;
    this.viewers = viewers;
  }

  /**
   * The person of this name, or the only one who may import when no name is given.
   *
   * @throws CannotStart with what to do when there is none, or more than one
   */
  public Viewer find(@Nullable String username) {
    var candidates =
        jdbc.sql(ACCOUNTS)
            .param("username", username, java.sql.Types.VARCHAR)
            .query((row, n) ->
                new Candidate(
                    row.getString("username"),
                    new StaffId(row.getObject("staff", UUID.class)),
                    row.getString("role")))
            .list();
    return viewers.load(one(candidates, username).staff()).orElseThrow();
  }

  private static Candidate one(List<Candidate> candidates, @Nullable String username) {
    if (candidates.isEmpty()) {
      throw new CannotStart(
          username == null
              ? "There is no account yet. Run ./carewright start and set up the first one."
              : "There is no coordinator, team lead or administrator with the user name \"%s\"."
                  .formatted(username));
    }
    if (candidates.size() > 1) {
      var coordinators =
          candidates.stream().filter(one -> one.role().equals("COORDINATOR")).toList();
      if (coordinators.size() == 1) {
        return coordinators.getFirst();
      }
      throw new CannotStart(
          "Several people here may import. Say for whom with --as USERNAME, such as --as %s."
              .formatted(candidates.getFirst().username()));
    }
    return candidates.getFirst();
  }
}
