package org.carewright.record.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A resource on its way into the store.
 *
 * @param patient whose it is; {@link ResourceIndex#UNOWNED} when it could be but is not a
 *     patient's, null when its type belongs to no patient
 * @param source where it comes from; null when Carewright publishes it
 */
public record Incoming(
    ResourceIndex index,
    @Nullable UUID patient,
    ResourceText text,
    JsonNode tree,
    @Nullable String source) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public static JsonNode tree(ResourceText text) {
    return JSON.readTree(text.plain());
  }

  public String id() {
    var id = text.id();
    if (id == null) {
      throw new IllegalArgumentException("A resource without an id cannot be stored");
    }
    return id;
  }

  Key key() {
    return new Key(patient == null ? ResourceIndex.UNOWNED : patient, id());
  }

  /** What a row is found by. */
  record Key(UUID patient, String id) {}
}
