package org.carewright.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Asks several numbers about a person in one query: the frame of every page shows some, and each
 * module keeps what its own is counted from.
 */
@Repository
public class PersonalCounts {

  /** What was counted. */
  public record Numbers(Map<PersonalCount, Integer> all) {

    public Numbers {
      all = Map.copyOf(all);
    }

    /** Of one that was asked for. */
    public int of(PersonalCount count) {
      return Objects.requireNonNull(all.get(count));
    }
  }

  private final JdbcClient jdbc;
  private final Clock clock;

  PersonalCounts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public int of(Viewer viewer, PersonalCount count) {
    return of(viewer, List.of(count)).of(count);
  }

  /** Each of the counts with its number. */
  public Numbers of(Viewer viewer, List<PersonalCount> counts) {
    var sql =
        counts.stream()
            .map(count -> "(" + count.sql() + ")")
            .collect(Collectors.joining(", ", "select ", ""));
    return jdbc.sql(sql)
        .params(viewer.params())
        .param("me", viewer.staff().value())
        .param("organisation", viewer.organisation().value())
        .param("teams", viewer.teamIds())
        .param("now", Timestamp.from(clock.instant()))
        .query((row, n) -> {
          var numbers = new HashMap<PersonalCount, Integer>();
          for (int i = 0; i < counts.size(); i++) {
            numbers.put(counts.get(i), row.getInt(i + 1));
          }
          return new Numbers(numbers);
        })
        .single();
  }
}
