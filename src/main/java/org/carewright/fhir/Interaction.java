package org.carewright.fhir;

import java.util.List;
import org.carewright.access.Scopes.Permission;
import org.jspecify.annotations.Nullable;

/**
 * One interaction of FHIR's RESTful API (https://hl7.org/fhir/R4/http.html). Whatever implements it
 * is served, and named in the capability statement, without being listed anywhere else.
 */
interface Interaction {

  /**
   * What an interaction answers.
   *
   * @param code its name in a CapabilityStatement's {@code rest.resource.interaction}; "" when it
   *     has none, several with blanks between them
   * @param permission what a program's scope for the type must allow; null when none is asked
   * @param open whether it answers without a credential
   */
  record Served(String code, @Nullable Permission permission, boolean open, List<Route> routes) {

    public Served {
      routes = List.copyOf(routes);
    }
  }

  /** A method and the shape of a path. HEAD is answered where GET is. */
  record Route(String method, Place place) {}

  Served served();

  Answer answer(FhirRequest request);
}
