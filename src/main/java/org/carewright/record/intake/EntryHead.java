package org.carewright.record.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of every entry before the first is written: what it is called and what others
 * call it.
 *
 * @param number its place in the file, from 1
 * @param type null when the entry has no resource
 * @param method of its request, null outside transactions and batches
 * @param identifiers its own, as "system|value"
 */
record EntryHead(
    int number,
    @Nullable String fullUrl,
    @Nullable String type,
    @Nullable String id,
    @Nullable String source,
    List<String> identifiers,
    @Nullable String method,
    @Nullable String url,
    @Nullable String ifNoneExist,
    @Nullable String searchMode) {

  @Nullable String name() {
    return type == null ? null : id == null ? type : type + "/" + id;
  }
}
