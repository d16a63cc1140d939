package org.carewright.launch.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.carewright.access.CurrentViewer;
import org.carewright.access.Region;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.access.Workforce;
import org.carewright.record.Imports;
import org.postgresql.PGConnection;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.tukaani.xz.XZInputStream;

/** Taking in charts, and what COPY needs to take in the same JSON. */
record ImportSpeed(ApplicationContext program, Path folder, Report report) {

  private static final String SAMPLE = "sample/population.ndjson.xz";
  private static final double WANTED = 6_000;

  /**
   * @param paths what to take in; the sample when there are none
   */
  void measure(List<Path> paths) throws IOException, SQLException {
    report.title("Import (resources per second, end to end)   plain COPY of the same JSON");
    var files = paths.isEmpty() ? sample() : paths;
    var imports = program.getBean(Imports.class);
    var by = someone();
    var first = timed(imports, by, files);
    var copied = copied();
    report.line(
        "first time, %,d resources".formatted(first.resources()),
        "%,.0f /s".formatted(first.rate()),
        "%,.0f /s (x%.1f)".formatted(copied, copied / first.rate()),
        first.rate() >= WANTED ? "reached" : "%,.0f /s: missed".formatted(WANTED));
    var again = timed(imports, by, files);
    report.line("again, nothing changes", "%,.0f /s".formatted(again.rate()), "", "");
  }

  private record Run(int resources, double seconds) {
    double rate() {
      return resources / seconds;
    }
  }

  private Run timed(Imports imports, Viewer by, List<Path> files) throws IOException {
    var begun = System.nanoTime();
    var told = imports.take(by, files, done -> {});
    return new Run(told.resources(), (System.nanoTime() - begun) / 1e9);
  }

  private Viewer someone() {
    var workforce = program.getBean(Workforce.class);
    var organisation = workforce.addOrganisation("Bench", Region.ENGLAND, "Europe/London", null);
    var staff =
        workforce.addStaff(
            new Workforce.NewStaff(
                organisation, "Ben", "Chmark", Role.COORDINATOR, "Coordinator", null, null));
    return program.getBean(CurrentViewer.class).load(staff).orElseThrow();
  }

  private List<Path> sample() throws IOException {
    var files = new ArrayList<Path>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new XZInputStream(new ClassPathResource(SAMPLE).getInputStream()),
                StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var file = folder.resolve("%04d.json".formatted(files.size()));
        files.add(Files.writeString(file, line));
      }
    }
    return files;
  }

  /** What was stored is copied out, and in again into a table without any index. */
  private double copied() throws SQLException, IOException {
    var file = folder.resolve("stored.copy");
    try (var connection = program.getBean(DataSource.class).getConnection();
        var statement = connection.createStatement()) {
      var copy = connection.unwrap(PGConnection.class).getCopyAPI();
      var count = 0L;
      try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
        for (var table : tables(statement)) {
          count += copy.copyOut("copy (select id::text, body from " + table + ") to stdout", out);
        }
      }
      statement.execute("create table bench_copy (id text, json text)");
      var begun = System.nanoTime();
      try (var in = new BufferedInputStream(Files.newInputStream(file))) {
        copy.copyIn("copy bench_copy from stdin", in);
      }
      var seconds = (System.nanoTime() - begun) / 1e9;
      statement.execute("drop table bench_copy");
      return count / seconds;
    }
  }

  private static List<String> tables(Statement statement) throws SQLException {
    var tables = new ArrayList<String>();
    try (var names = statement.executeQuery(TABLES)) {
      while (names.next()) {
        tables.add(names.getString(1));
      }
    }
    return tables;
  }

  private static final String TABLES =
      """
      select format('%I.%I', c.table_schema, c.table_name)
      from information_schema.columns c
      where c.table_schema = 'fhir' and c.column_name = 'body' and c.table_name <> 'history'\
      """;
}
