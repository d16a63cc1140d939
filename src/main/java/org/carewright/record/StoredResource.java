package org.carewright.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A resource as it is stored.
 *
 * @param json compact, with {@code meta.versionId} and {@code meta.lastUpdated} of this store
 * @param source where it came from, or null when Carewright published it
 */
public record StoredResource(
    String type, String id, int version, Instant updated, @Nullable String source, String json) {}
