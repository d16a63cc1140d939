package org.carewright.record.search;

import java.time.Instant;
import java.util.UUID;
import org.carewright.platform.PatientId;
import org.carewright.record.store.ResourceIndex;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * One version of a resource.
 *
 * @param patient whose it is, or null when it is nobody's
 * @param json the stored bytes, never parsed; empty when it was deleted
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody; a copy of each would cost.
public record Version(
    String type,
    String id,
    int version,
    Instant updated,
    @Nullable PatientId patient,
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
            row.getBoolean("deleted"),
            row.getBytes("body"));
  }

  static @Nullable PatientId patient(@Nullable UUID id) {
    return id == null || id.equals(ResourceIndex.UNOWNED) ? null : new PatientId(id);
  }
}
