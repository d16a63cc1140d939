package org.carewright.home.accesses;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.carewright.access.StaffId;
import org.carewright.audit.Trail;
import org.carewright.audit.Trail.Action;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which accesses to show.
 *
 * @param kind an {@link AccessKind}, or "" for all but names in lists, which are many
 * @param person a member of staff, or "" for everybody
 */
record AccessFilter(String kind, String person) {

  List<Action> actions() {
    return Arrays.stream(AccessKind.values())
        .filter(one -> kind.isEmpty() ? one != AccessKind.LISTED : one.value().equals(kind))
        .flatMap(one -> one.actions().stream())
        .toList();
  }

  @Nullable StaffId staff() {
    try {
      return person.isEmpty() ? null : new StaffId(UUID.fromString(person));
    } catch (IllegalArgumentException e) {
      // Nobody has this id, and nothing is found for it.
      return new StaffId(new UUID(0, 0));
    }
  }

  boolean active() {
    return !kind.isEmpty() || !person.isEmpty();
  }

  String older(String path, Trail.Place place) {
    var uri = UriComponentsBuilder.fromPath(path);
    if (!kind.isEmpty()) {
      uri.queryParam("kind", kind);
    }
    if (!person.isEmpty()) {
      uri.queryParam("person", person);
    }
    return uri.queryParam("at", place.at()).queryParam("id", place.id()).encode().toUriString();
  }
}
