package org.carewright.fhir;

import java.util.Optional;
import java.util.Set;
import org.carewright.access.Scopes.Permission;
import org.carewright.record.search.Search;
import org.carewright.record.search.SearchReading;
import org.carewright.record.search.Searching;
import org.carewright.record.search.Version;
import org.carewright.record.write.Writes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one resource that a conditional interaction means
 * (https://hl7.org/fhir/R4/http.html#cond-update). Until the transaction ends, nobody else asks the
 * same.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Matching {

  private static final Set<String> NO_CONDITION =
      Set.of("_format", "_pretty", "_summary", "_elements", "_count", "_sort", "_total");

  private final SearchReading reading;
  private final Searching searching;
  private final Writes writes;

  Matching(SearchReading reading, Searching searching, Writes writes) {
    this.reading = reading;
    this.searching = searching;
    this.writes = writes;
  }

  /** Empty when there is none that the viewer sees; refused when there are several. */
  Optional<Version> one(FhirRequest request, Parameters condition) {
    request.require(Permission.SEARCH);
    var terms =
        condition.list().stream()
            .filter(one -> !NO_CONDITION.contains(one.name()))
            .map(one -> new Search.Term(one.name(), one.value()))
            .toList();
    var search = reading.read(request.type(), terms, request.base(), 2, null);
    if (!search.ignored().isEmpty()) {
      throw Refused.invalid(
          "%s has no search parameter %s."
              .formatted(request.type().type(), String.join(", ", search.ignored())));
    }
    if (search.criteria().isEmpty()) {
      throw Refused.failed("Without a condition this would mean any of them.");
    }
    writes.lock(request.type(), terms.toString());
    var found = searching.run(request.viewer(), search).matches();
    if (found.size() > 1) {
      throw Refused.failed("More than one meets the condition.");
    }
    return found.stream().findFirst();
  }
}
