package org.carewright.record.store;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the columns of what is stored anew from its JSON, when a newer program declares other ones.
 * Versions and times stay as they are.
 */
@Component
class Refilling {

  private static final Logger log = LoggerFactory.getLogger(Refilling.class);
  private static final int BATCH = 500;

  private final JdbcClient jdbc;
  private final ResourceCopy copy;

  Refilling(JdbcClient jdbc, ResourceCopy copy) {
    this.jdbc = jdbc;
    this.copy = copy;
  }

  private record Stored(
      UUID patient,
      String id,
      int version,
      java.time.Instant updated,
      String source,
      String body) {}

  /** In the caller's transaction. */
  void refill(ResourceIndex index) {
    var after = new Incoming.Key(new UUID(0, 0), "");
    int done = 0;
    for (var rows = next(index, after); !rows.isEmpty(); rows = next(index, after)) {
      var last = rows.getLast();
      after = new Incoming.Key(last.patient(), last.id());
      rewrite(index, rows);
      done += rows.size();
      if (done % 50_000 == 0) {
        log.info("Made {} of {} ready for search; more to come", done, index.type());
      }
    }
  }

  private List<Stored> next(ResourceIndex index, Incoming.Key after) {
    var of = index.ofPatients();
    return jdbc.sql(
            """
            select %s as patient_id, id, version, updated_at, source, body from %s
            where (%sid) > (%scast(:id as text)) order by %sid limit :batch\
            """
                .formatted(
                    of ? "patient_id" : "'" + ResourceIndex.UNOWNED + "'::uuid",
                    index.table(),
                    of ? "patient_id, " : "",
                    of ? "cast(:patient as uuid), " : "",
                    of ? "patient_id, " : ""))
        .param("patient", after.patient())
        .param("id", after.id())
        .param("batch", BATCH)
        .query(ROW)
        .list();
  }

  private static final RowMapper<Stored> ROW =
      (row, n) ->
          new Stored(
              row.getObject("patient_id", UUID.class),
              row.getString("id"),
              row.getInt("version"),
              row.getTimestamp("updated_at").toInstant(),
              row.getString("source"),
              row.getString("body"));

  private void rewrite(ResourceIndex index, List<Stored> rows) {
    var incoming = new ArrayList<Incoming>();
    var lines = new StringBuilder(rows.size() * 1500);
    for (var row : rows) {
      var patient = index.ofPatients() ? row.patient() : null;
      var one = Incoming.of(index, patient, ResourceReader.read(row.body()), row.source());
      incoming.add(one);
      ResourceRow.write(one, row.version(), row.updated(), lines);
    }
    copy.remove(index, incoming);
    copy.add(index, lines);
  }
}
