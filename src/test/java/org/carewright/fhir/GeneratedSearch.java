package org.carewright.fhir;

import java.util.List;
import java.util.function.Predicate;
import org.hl7.fhir.instance.model.api.IBase;

/**
 * A search that was made up, and the plain rule for what it should find.
 *
 * @param query {@code name:modifier=value}, encoded
 * @param one true of a value that was asked for
 * @param none whether those are wanted of which no value was
 */
record GeneratedSearch(String query, Predicate<IBase> one, boolean none) {

  boolean matches(List<IBase> values) {
    return values.stream().anyMatch(one) != none;
  }
}
