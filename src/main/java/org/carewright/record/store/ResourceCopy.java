package org.carewright.record.store;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Many rows of a type's table at once: finds, removes and, by COPY, adds them. */
@Component
class ResourceCopy {

  private final JdbcClient jdbc;
  private final DataSource database;

  ResourceCopy(JdbcClient jdbc, DataSource database) {
    this.jdbc = jdbc;
    this.database = database;
  }

  /** A statement on the rows {@code t} of these resources. */
  JdbcClient.StatementSpec matching(
      ResourceIndex index, List<Incoming> resources, String select, String after) {
    var sql =
        select
            + " join unnest(:patients::uuid[], :ids::text[]) k (patient_id, id) on "
            + keys(index)
            + after;
    return keyed(jdbc.sql(sql), resources);
  }

  void remove(ResourceIndex index, List<Incoming> resources) {
    keyed(
            jdbc.sql(
                "delete from %s t using unnest(:patients::uuid[], :ids::text[]) k (patient_id, id) where %s"
                    .formatted(index.table(), keys(index))),
            resources)
        .update();
  }

  /**
   * @param rows lines of {@link ResourceRow}
   */
  void add(ResourceIndex index, StringBuilder rows) {
    var columns =
        RowColumns.of(index).stream()
            .map(RowColumns.Column::name)
            .collect(Collectors.joining(", "));
    var connection = DataSourceUtils.getConnection(database);
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(
              "copy %s (%s) from stdin".formatted(index.table(), columns),
              new StringReader(rows.toString()));
    } catch (SQLException e) {
      throw translated(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      DataSourceUtils.releaseConnection(connection, database);
    }
  }

  private static String keys(ResourceIndex index) {
    return index.ofPatients() ? "t.patient_id = k.patient_id and t.id = k.id" : "t.id = k.id";
  }

  private static JdbcClient.StatementSpec keyed(
      JdbcClient.StatementSpec sql, List<Incoming> resources) {
    return sql.param(
            "patients", resources.stream().map(one -> one.key().patient()).toArray(UUID[]::new))
        .param("ids", resources.stream().map(Incoming::id).toArray(String[]::new));
  }

  private static RuntimeException translated(SQLException e) {
    var state = String.valueOf(e.getSQLState());
    return state.equals("23505") || state.equals("40P01")
        ? new ConcurrencyFailureException("Written twice at once", e)
        : new DataAccessResourceFailureException("Could not write to the record", e);
  }
}
