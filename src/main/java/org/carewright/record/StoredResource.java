package org.carewright.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * A resource as it is stored.
 *
 * @param json compact, with {@code meta.versionId} and {@code meta.lastUpdated} of this store
 * @param source where it came from, or null when Carewright published it
 */
public record StoredResource(
    String type, String id, int version, Instant updated, @Nullable String source, String json) {

  static RowMapper<StoredResource> row(String type) {
    return (row, n) ->
        new StoredResource(
            type,
            row.getString("id"),
            row.getInt("version"),
            row.getTimestamp("updated_at").toInstant(),
            row.getString("source"),
            row.getString("body"));
  }
}
