package org.carewright.record.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** When a resource happened: the first element that says so, and its end if it has one. */
record When(@Nullable Instant start, @Nullable Instant end, char precision) {

  static @Nullable When of(JsonNode resource, List<ElementPath> when, List<ElementPath> until) {
    var node = first(resource, when);
    var time = node == null ? null : FhirTime.of(node);
    var ending = first(resource, until);
    var end = ending == null ? null : FhirTime.of(ending);
    if (time == null && end == null) {
      return null;
    }
    var start = time == null ? null : time.from();
    var stop =
        end != null
            ? end.from()
            : node != null && node.isObject() && time != null ? time.to() : null;
    return new When(start, stop, time == null ? 'T' : time.precision());
  }

  private static @Nullable JsonNode first(JsonNode resource, List<ElementPath> paths) {
    return paths.stream().flatMap(path -> path.in(resource).stream()).findFirst().orElse(null);
  }
}
