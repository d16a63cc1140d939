package org.carewright.draft;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The drafts of each person: seen by nobody else, kept 30 days, at most 40 of 64 kB each. */
@Repository
@Transactional
public class Drafts {

  static final int LARGEST = 64 * 1024;
  static final int MOST = 40;
  static final Duration KEPT = Duration.ofDays(30);

  private static final TypeReference<LinkedHashMap<String, List<String>>> FIELDS =
      new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  Drafts(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** Keeps the fields under the form's path, replacing what was there. */
  public Saving save(Viewer viewer, String key, Map<String, List<String>> fields) {
    if (!allowed(viewer, key)) {
      return new Saving.NotAllowed();
    }
    var text = json.writeValueAsString(withoutSecrets(fields));
    if (text.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
      return new Saving.TooLarge();
    }
    jdbc.sql(
            """
            insert into draft (staff_id, key, fields, saved_at)
            values (:staff, :key, :fields, :now)
            on conflict (staff_id, key) do update
              set fields = excluded.fields, saved_at = excluded.saved_at\
            """)
        .param("staff", viewer.staff().value())
        .param("key", key)
        .param("fields", text)
        .param("now", Timestamp.from(clock.instant()))
        .update();
    clear(viewer);
    return new Saving.Saved();
  }

  public Optional<Draft> find(Viewer viewer, String key) {
    if (!allowed(viewer, key)) {
      return Optional.empty();
    }
    return jdbc.sql(
            """
            select fields, saved_at from draft
            where staff_id = :staff and key = :key and saved_at > :limit\
            """)
        .param("staff", viewer.staff().value())
        .param("key", key)
        .param("limit", limit())
        .query((row, n) ->
            new Draft(
                json.readValue(row.getString("fields"), FIELDS),
                row.getTimestamp("saved_at").toInstant()))
        .optional();
  }

  /** Forgets the draft of a form that was accepted or given up; without one does nothing. */
  public void discard(Viewer viewer, String key) {
    jdbc.sql("delete from draft where staff_id = :staff and key = :key")
        .param("staff", viewer.staff().value())
        .param("key", key)
        .update();
  }

  private boolean allowed(Viewer viewer, String key) {
    var form = new DraftKey(key);
    if (!form.valid()) {
      return false;
    }
    return form.patient().map(patient -> sees(viewer, patient)).orElse(true);
  }

  private boolean sees(Viewer viewer, PatientId patient) {
    return jdbc.sql("select " + Viewer.sees("cast(:patient as uuid)"))
        .params(viewer.params())
        .param("patient", patient.value())
        .query(Boolean.class)
        .single();
  }

  /** The script leaves these out already; another client may not. */
  private static Map<String, List<String>> withoutSecrets(Map<String, List<String>> fields) {
    var kept = new LinkedHashMap<>(fields);
    kept.keySet().removeIf(name -> name.startsWith("_") || name.contains("assword"));
    return kept;
  }

  /** Drops what has expired, whosever it is, and this person's oldest beyond the limit. */
  private void clear(Viewer viewer) {
    jdbc.sql(
            """
            delete from draft d
            where d.saved_at <= :limit
              or (d.staff_id = :staff and d.key in (
                select key from draft where staff_id = :staff
                order by saved_at desc offset :most))\
            """)
        .param("limit", limit())
        .param("staff", viewer.staff().value())
        .param("most", MOST)
        .update();
  }

  private Timestamp limit() {
    return Timestamp.from(clock.instant().minus(KEPT));
  }
}
