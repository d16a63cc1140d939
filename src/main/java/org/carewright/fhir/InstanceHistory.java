package org.carewright.fhir;

import java.util.ArrayList;
import java.util.List;
import org.carewright.access.Scopes.Permission;
import org.carewright.audit.Audit;
import org.carewright.record.search.Version;
import org.carewright.record.search.Versions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All versions of a resource, the newest first: https://hl7.org/fhir/R4/http.html#history. */
@Component
@Transactional
class InstanceHistory implements Interaction {

  private static final Served SERVED =
      new Served(
          "history-instance",
          Permission.READ,
          false,
          List.of(new Route("GET", Place.INSTANCE_HISTORY)));

  private final Versions versions;
  private final Audit audit;

  InstanceHistory(Versions versions, Audit audit) {
    this.versions = versions;
    this.audit = audit;
  }

  @Override
  public Served served() {
    return SERVED;
  }

  @Override
  public Answer answer(FhirRequest request) {
    var part = Part.of(request.parameters());
    var count = Count.of(request.parameters());
    var below = below(request.parameters().first("_before"));
    var id = request.address().id();
    var found = versions.list(request.viewer(), request.type(), id, below, count + 1);
    if (found.isEmpty() && below == Integer.MAX_VALUE) {
      throw Refused.notFound(NotHere.words(request));
    }
    found.stream()
        .flatMap(version -> version.patients().stream())
        .distinct()
        .forEach(patient ->
            audit.read(
                request.viewer(),
                patient,
                "Read the history of a %s by FHIR".formatted(request.type().type())));
    return bundle(request, found, count, below == Integer.MAX_VALUE).answer(part);
  }

  private static Bundle bundle(FhirRequest request, List<Version> found, int count, boolean first) {
    var page = found.subList(0, Math.min(count, found.size()));
    var self =
        request.base()
            + "/"
            + request.address().type()
            + "/"
            + request.address().id()
            + "/_history";
    var bundle = new Bundle("history").link("self", self + "?_count=" + count);
    if (found.size() > count) {
      bundle.link("next", self + "?_count=" + count + "&_before=" + page.getLast().version());
    } else if (first) {
      bundle.total(found.size());
    }
    new ArrayList<>(page).forEach(version -> bundle.past(request.base(), version));
    return bundle;
  }

  private static int below(String before) {
    if (before.isEmpty()) {
      return Integer.MAX_VALUE;
    }
    if (!before.matches("[0-9]{1,9}")) {
      throw Refused.invalid("_before is the number of a version.");
    }
    return Integer.parseInt(before);
  }
}
