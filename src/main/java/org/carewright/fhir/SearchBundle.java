package org.carewright.fhir;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.carewright.record.search.Found;
import org.carewright.record.search.Search;

/** A page of what was found: https://hl7.org/fhir/R4/bundle.html#searchset. */
record SearchBundle(FhirRequest request, Search search, Found found, PageLinks links) {

  Answer answer(Part part) {
    var bundle = new Bundle("searchset");
    var total = found.total();
    if (total != null) {
      bundle.total(total);
    }
    var address = request.base() + "/" + search.index().type();
    bundle.link("self", address + query(search.used()));
    var next = found.next();
    if (next != null) {
      bundle.link("next", address + "?" + PageLinks.NAME + "=" + links.write(search, next));
    }
    found.matches().forEach(version -> bundle.found(request.base(), version, "match"));
    found.included().forEach(version -> bundle.found(request.base(), version, "include"));
    warn(bundle);
    return bundle.answer(part);
  }

  private void warn(Bundle bundle) {
    if (!search.ignored().isEmpty()) {
      bundle.outcome(
          Outcomes.json(
              "warning",
              "not-supported",
              "Left out, because %s has no such search parameter: %s"
                  .formatted(search.index().type(), String.join(", ", search.ignored()))));
    }
    if (found.cut()) {
      bundle.outcome(
          Outcomes.json(
              "warning", "incomplete", "More would have been included than a page holds."));
    }
  }

  static String query(List<Search.Term> terms) {
    return terms.stream()
        .map(term -> encoded(term.name()) + "=" + encoded(term.value()))
        .collect(Collectors.joining("&", terms.isEmpty() ? "" : "?", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
