package org.carewright.record.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.carewright.testing.CarewrightTest;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is written into a column or an array comes out of the database as it was. */
@CarewrightTest
class RowTextTest {

  private static final String LETTERS = "a\"\\{},NUL \t\n\r'|$é\u0001\uD83D\uDE00";

  @Autowired DataSource database;

  @Test
  void whatPostgresReadsIsWhatWasWritten() throws Exception {
    var random = new Random(7);
    var columns = new ArrayList<String>();
    var arrays = new ArrayList<List<String>>();
    var lines = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      var values = List.of(words(random), words(random), words(random));
      columns.add(words(random));
      arrays.add(values);
      var row = new RowText(lines);
      row.column(Integer.toString(i));
      row.column(columns.getLast());
      row.array(values);
      row.array(List.of());
      row.column(null);
      lines.setCharAt(lines.length() - 1, '\n');
    }
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          "create temporary table written (n int, a text, b text[], c text[], d text)");
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy written from stdin", new StringReader(lines.toString()));
      try (var rows = statement.executeQuery("select a, b, c, d from written order by n")) {
        for (int i = 0; rows.next(); i++) {
          assertThat(rows.getString("a")).isEqualTo(columns.get(i));
          assertThat((String[]) rows.getArray("b").getArray())
              .containsExactlyElementsOf(arrays.get(i));
          assertThat(rows.getArray("c")).isNull();
          assertThat(rows.getString("d")).isNull();
        }
      }
      statement.execute("drop table written");
    }
  }

  @Test
  void whatPostgresCannotHoldIsLeftOut() {
    var line = new StringBuilder();
    new RowText(line).array(List.of("a\0b"));
    assertThat(line.toString()).isEqualTo("{\"ab\"}\t");
  }

  private static String words(Random random) {
    var points = LETTERS.codePoints().toArray();
    var text = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      text.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return text.toString();
  }
}
