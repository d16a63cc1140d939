package org.carewright.fhir;

import java.util.List;
import org.carewright.access.Scopes.Permission;
import org.carewright.audit.Audit;
import org.carewright.record.search.Version;
import org.carewright.record.search.Versions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The newest version of a resource: https://hl7.org/fhir/R4/http.html#read. */
@Component
@Transactional
class Read implements Interaction {

  private static final Served SERVED =
      new Served("read", Permission.READ, false, List.of(new Route("GET", Place.INSTANCE)));

  private final Versions versions;
  private final Audit audit;

  Read(Versions versions, Audit audit) {
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
    var id = request.address().id();
    var found =
        versions
            .find(request.viewer(), request.type(), id)
            .orElseThrow(() -> Refused.notFound(NotHere.words(request)));
    read(request, found);
    if (found.deleted()) {
      return Outcomes.error(410, "deleted", "It was deleted. Its history is kept.")
          .with(Answer.headers(found));
    }
    return Conditions.isUnchanged(request, found)
        ? Answer.notModified(found)
        : Answer.of(found, part);
  }

  private void read(FhirRequest request, Version found) {
    found
        .patients()
        .forEach(patient ->
            audit.read(request.viewer(), patient, "Read a %s by FHIR".formatted(found.type())));
  }
}
