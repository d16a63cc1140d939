package org.carewright.fhir;

import java.util.List;
import org.carewright.access.Scopes.Permission;
import org.carewright.audit.Audit;
import org.carewright.record.search.Versions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One version of a resource: https://hl7.org/fhir/R4/http.html#vread. */
@Component
@Transactional
class Vread implements Interaction {

  private static final Served SERVED =
      new Served("vread", Permission.READ, false, List.of(new Route("GET", Place.VERSION)));

  private final Versions versions;
  private final Audit audit;

  Vread(Versions versions, Audit audit) {
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
    var address = request.address();
    if (!address.version().matches("[1-9][0-9]{0,8}")) {
      throw Refused.notFound(NotHere.words(request));
    }
    var version = Integer.parseInt(address.version());
    var found =
        versions
            .find(request.viewer(), request.type(), address.id(), version)
            .orElseThrow(() -> Refused.notFound(NotHere.words(request)));
    found
        .patients()
        .forEach(patient ->
            audit.read(
                request.viewer(),
                patient,
                "Read a version of a %s by FHIR".formatted(found.type())));
    if (found.deleted()) {
      return Outcomes.error(410, "deleted", "This version is its deletion.")
          .with(Answer.headers(found));
    }
    return Answer.of(found, part);
  }
}
