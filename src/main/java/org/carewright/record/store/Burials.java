package org.carewright.record.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carewright.record.store.Incoming.Key;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deleted resources: nothing is destroyed, and what comes again is a later version. */
@Component
class Burials {

  private final JdbcClient jdbc;

  Burials(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * For one write: whether anything was ever deleted is asked once, and is all most need to know.
   */
  final class Look {

    private @Nullable Boolean any;

    Map<Key, Integer> find(ResourceIndex index, List<Incoming> resources) {
      if (any == null) {
        any =
            jdbc.sql("select exists (select 1 from fhir.history where deleted)")
                .query(Boolean.class)
                .single();
      }
      return any ? Burials.this.find(index, resources) : Map.of();
    }
  }

  Look look() {
    return new Look();
  }

  /** The versions in which these were deleted last. */
  private Map<Key, Integer> find(ResourceIndex index, List<Incoming> resources) {
    var found = new HashMap<Key, Integer>();
    jdbc.sql(
            """
            select h.patient_id, h.id, max(h.version) as version
            from fhir.history h join unnest(:patients::uuid[], :ids::text[]) k (patient_id, id)
              on h.patient_id = k.patient_id and h.id = k.id
            where h.type = :type and h.deleted
            group by h.patient_id, h.id\
            """)
        .param("patients", resources.stream().map(one -> one.key().patient()).toArray(UUID[]::new))
        .param("ids", resources.stream().map(Incoming::id).toArray(String[]::new))
        .param("type", index.type())
        .query(row -> {
          found.put(
              new Key(row.getObject("patient_id", UUID.class), row.getString("id")),
              row.getInt("version"));
        });
    return found;
  }

  /** What it said last becomes history, and so does its end. */
  void bury(ResourceIndex index, UUID patient, String id, Instant now) {
    var of = index.ofPatients();
    jdbc.sql(
            """
            with gone as (delete from %s t where %s t.id = :id returning t.*),
              last as (
                insert into fhir.history
                  (patient_id, type, id, version, updated_at, source, body, refers)
                select :patient, :type, id, version, updated_at, source, body, %3$s from gone)
            insert into fhir.history
              (patient_id, type, id, version, updated_at, source, body, refers, deleted)
            select :patient, :type, id, version + 1, :now, source, '', %3$s, true from gone\
            """
                .formatted(
                    index.table(),
                    of ? "t.patient_id = :patient and" : "",
                    index.others() == null ? "null::text[]" : Others.COLUMN))
        .param("patient", patient)
        .param("type", index.type())
        .param("id", id)
        .param("now", Timestamp.from(now))
        .update();
  }
}
