package org.carewright.fhir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.carewright.access.Scopes.Permission;
import org.carewright.audit.Audit;
import org.carewright.record.search.Search;
import org.carewright.record.search.SearchReading;
import org.carewright.record.search.Searching;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Search of one type, by GET and by POST: https://hl7.org/fhir/R4/http.html#search. */
@Component
@Transactional
class TypeSearch implements Interaction {

  private static final Served SERVED =
      new Served(
          "search-type",
          Permission.SEARCH,
          false,
          List.of(
              new Route("GET", Place.TYPE),
              new Route("GET", Place.TYPE_SEARCH),
              new Route("POST", Place.TYPE_SEARCH)));

  private final SearchReading reading;
  private final Searching searching;
  private final PageLinks links;
  private final Audit audit;

  TypeSearch(SearchReading reading, Searching searching, PageLinks links, Audit audit) {
    this.reading = reading;
    this.searching = searching;
    this.links = links;
    this.audit = audit;
  }

  @Override
  public Served served() {
    return SERVED;
  }

  @Override
  public Answer answer(FhirRequest request) {
    var asked = asked(request);
    var page = links.read(asked, request.type());
    var parameters = page.parameters();
    var part = Part.of(parameters);
    var count = part.summary() == Part.Summary.COUNT ? 0 : Count.of(parameters);
    var terms =
        parameters.list().stream().map(one -> new Search.Term(one.name(), one.value())).toList();
    var search = reading.read(request.type(), terms, request.base(), count, page.after());
    if (!search.ignored().isEmpty() && isStrict(request)) {
      throw Refused.invalid(
          "%s has no search parameter %s."
              .formatted(request.type().type(), String.join(", ", search.ignored())));
    }
    var found = searching.run(request.viewer(), search);
    audit.listed(
        request.viewer(), found.patients(), "Found %s by FHIR".formatted(request.type().type()));
    return new SearchBundle(request, search, found, links).answer(part);
  }

  private static Parameters asked(FhirRequest request) {
    return request.http().getMethod().equals("POST")
        ? request.parameters().and(posted(request))
        : request.parameters();
  }

  private static Parameters posted(FhirRequest request) {
    var type = request.header("Content-Type").toLowerCase(Locale.ROOT);
    if (!type.startsWith("application/x-www-form-urlencoded")) {
      throw Refused.mediaType("A search is posted as application/x-www-form-urlencoded.");
    }
    try {
      var bytes = request.http().getInputStream().readNBytes(Parameters.LONGEST + 1);
      return Parameters.parse(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * https://hl7.org/fhir/R4/search.html#errors: what is not known may be left out, unless
   * forbidden.
   */
  private static boolean isStrict(FhirRequest request) {
    return request.header("Prefer").replace(" ", "").contains("handling=strict");
  }
}
