package org.carewright.record.search;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carewright.platform.PatientId;
import org.carewright.record.store.ResourceIndex;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * One version of a resource.
 *
 * @param patient whose it is, or null when it is nobody's
 * @param others the patients that it names beside its own
 * @param json the stored bytes, never parsed; empty when it was deleted
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody; a copy of each would cost.
public record Version(
    String type,
    String id,
    int version,
    Instant updated,
    @Nullable PatientId patient,
    Set<PatientId> others,
    boolean deleted,
    byte[] json) {

  static RowMapper<Version> of(String type) {
    return (row, n) ->
        new Version(
            type,
            row.getString("id"),
            row.getInt("version"),
            row.getTimestamp("updated_at").toInstant(),
            patient(row.getObject("patient_id", UUID.class)),
            others(row.getArray("others")),
            row.getBoolean("deleted"),
            row.getBytes("body"));
  }

  /** Everyone whom it names, for the trail. */
  public Set<PatientId> patients() {
    if (others.isEmpty()) {
      return patient == null ? Set.of() : Set.of(patient);
    }
    var all = new LinkedHashSet<>(others);
    if (patient != null) {
      all.add(patient);
    }
    return all;
  }

  private static Set<PatientId> others(@Nullable Array ids) throws SQLException {
    return ids == null
        ? Set.of()
        : Arrays.stream((UUID[]) ids.getArray()).map(PatientId::new).collect(Collectors.toSet());
  }

  static @Nullable PatientId patient(@Nullable UUID id) {
    return id == null || id.equals(ResourceIndex.UNOWNED) ? null : new PatientId(id);
  }
}
