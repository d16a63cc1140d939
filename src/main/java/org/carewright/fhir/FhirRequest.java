package org.carewright.fhir;

import jakarta.servlet.http.HttpServletRequest;
import org.carewright.access.Bearer;
import org.carewright.access.Scopes.Permission;
import org.carewright.access.Viewer;
import org.carewright.record.store.ResourceIndex;
import org.jspecify.annotations.Nullable;

/**
 * A request, as far as every interaction needs it read.
 *
 * @param base the address of the interface as the client knows it, without a slash at its end
 * @param index the resource type, null where the path names none
 * @param bearer who asks; null only for interactions that are open
 * @param given the id that a new resource gets; null to make one
 */
record FhirRequest(
    String base,
    Address address,
    Parameters parameters,
    @Nullable ResourceIndex index,
    @Nullable Bearer bearer,
    HttpServletRequest http,
    @Nullable String given) {

  ResourceIndex type() {
    if (index == null) {
      throw new IllegalStateException("No type in the path " + address);
    }
    return index;
  }

  Viewer viewer() {
    return who().viewer();
  }

  Bearer who() {
    if (bearer == null) {
      throw new IllegalStateException("An open interaction asked who it is for");
    }
    return bearer;
  }

  /** Throws when the program may not do this with the type of the path. */
  void require(Permission permission) {
    if (!who().scopes().allow(type().type(), permission)) {
      throw Refused.lacksScope(type().type(), permission);
    }
  }

  /** A header, or "" when it was not sent. */
  String header(String name) {
    var value = http.getHeader(name);
    return value == null ? "" : value;
  }
}
