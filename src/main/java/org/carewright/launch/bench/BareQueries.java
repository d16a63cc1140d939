package org.carewright.launch.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.jdbc.PgConnection;

/**
 * The main query of each page, the one that the database spends most time on, asked by as many at
 * once with nothing around it: on the same database, with the values the page gave it.
 *
 * @param pause milliseconds that each rests between two times, as when the pages were opened
 */
record BareQueries(Path home, int pause, Report report) {

  private static final int TIMES = 200;
  private static final int VISITS = 8;

  void measure(Bench.Starter starter, List<MeasuredPage> pages)
      throws IOException, InterruptedException, SQLException, ExecutionException {
    report.title("The main query of each page, alone (p50 / p99)          page / query");
    var overhearing = new Overhearing();
    try (var program = starter.start(home, overhearing)) {
      var address = "http://127.0.0.1:" + program.getEnvironment().getProperty("local.server.port");
      for (var page : pages) {
        var query = mainQuery(address, page, overhearing);
        var bare = alone(program.getBean(DataSource.class), query);
        report.query(page, bare, query);
      }
    }
  }

  /** Opened a few times first, so that what the database reads is in its memory. */
  private static Asked mainQuery(String address, MeasuredPage page, Overhearing overhearing)
      throws IOException, InterruptedException {
    var guest = new Guest(address, page.username(), page.password());
    visit(guest, page);
    overhearing.asked();
    visit(guest, page);
    return overhearing.asked().stream()
        .filter(Asked::isQuery)
        .collect(Collectors.groupingBy(Asked::sql))
        .values()
        .stream()
        .max(Comparator.comparing(BareQueries::usually))
        .map(List::getLast)
        .orElseThrow(() -> new IOException(page.name() + " asked the database nothing"));
  }

  /** What the database spends on it in one visit; one that met a pause of Java does not count. */
  private static long usually(List<Asked> same) {
    var nanos = same.stream().mapToLong(Asked::nanos).sorted().toArray();
    return nanos[nanos.length / 2] * same.size();
  }

  private static void visit(Guest guest, MeasuredPage page)
      throws IOException, InterruptedException {
    for (int time = 0; time < VISITS; time++) {
      guest.open(page.path());
    }
  }

  private Timings alone(DataSource database, Asked query)
      throws SQLException, InterruptedException, ExecutionException {
    var connections = new ArrayList<Connection>();
    try {
      for (int who = 0; who < PageSpeed.PEOPLE; who++) {
        connections.add(database.getConnection());
      }
      var crowd = new Crowd(PageSpeed.PEOPLE, TIMES);
      Crowd.Deed deed = (who, time) -> query.again(connections.get(who).unwrap(PgConnection.class));
      crowd.of(deed);
      return new Crowd(PageSpeed.PEOPLE, TIMES, pause).of(deed);
    } finally {
      for (var connection : connections) {
        connection.close();
      }
    }
  }
}
