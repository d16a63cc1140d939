package org.carewright.record.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A resource on its way into the store.
 *
 * @param patient whose it is; {@link ResourceIndex#UNOWNED} when it could be but is not a
 *     patient's, null when its type belongs to no patient
 * @param content the same for the same content
 * @param columns what the typed columns will hold, as COPY reads it
 * @param source where it comes from; null when Carewright publishes it
 * @param stayEnd when the hospital stay ended that it tells of; null for anything else
 */
public record Incoming(
    ResourceIndex index,
    @Nullable UUID patient,
    ResourceText text,
    UUID content,
    String columns,
    @Nullable String source,
    @Nullable Instant stayEnd) {

  /**
   * Takes from the tree what is needed of it, so that nobody holds trees until they are written.
   */
  public static Incoming of(
      ResourceIndex index,
      @Nullable UUID patient,
      ResourceReader.Read read,
      @Nullable String source) {
    var text = read.text();
    return new Incoming(
        index,
        patient,
        text,
        text.content(),
        ResourceRow.columns(index, read.tree()),
        source,
        Stays.endOf(index, read.tree()));
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
