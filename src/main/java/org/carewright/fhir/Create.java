package org.carewright.fhir;

import java.util.List;
import org.carewright.access.Scopes.Permission;
import org.carewright.audit.Audit;
import org.carewright.platform.Ids;
import org.carewright.record.write.Draft;
import org.carewright.record.write.Expected;
import org.carewright.record.write.Receipt;
import org.carewright.record.write.Writes;
import org.springframework.stereotype.Component;

/**
 * Adds a resource, which is given its id, unless If-None-Exist finds one:
 * https://hl7.org/fhir/R4/http.html#create.
 */
@Component
class Create implements Interaction {

  private static final Served SERVED =
      new Served("create", Permission.CREATE, false, List.of(new Route("POST", Place.TYPE)));

  private final Body body;
  private final Writes writes;
  private final Receipts receipts;
  private final Matching matching;
  private final Ids ids;
  private final Audit audit;

  Create(Body body, Writes writes, Receipts receipts, Matching matching, Ids ids, Audit audit) {
    this.body = body;
    this.writes = writes;
    this.receipts = receipts;
    this.matching = matching;
    this.ids = ids;
    this.audit = audit;
  }

  @Override
  public Served served() {
    return SERVED;
  }

  @Override
  public Answer answer(FhirRequest request) {
    var json = body.resource(request);
    var condition = request.header("If-None-Exist");
    var query = condition.substring(condition.indexOf('?') + 1);
    var draft = new Draft(request.type(), id(request), false, json, request.base());
    return receipts.answer(
        request,
        () -> condition.isEmpty() ? put(request, draft) : unlessHere(request, draft, query));
  }

  private String id(FhirRequest request) {
    var given = request.given();
    return given == null ? ids.next().toString() : given;
  }

  private Receipt put(FhirRequest request, Draft draft) {
    return writes.put(request.viewer(), draft, Expected.ANYTHING);
  }

  private Receipt unlessHere(FhirRequest request, Draft draft, String query) {
    var here = matching.one(request, Parameters.parse(query));
    if (here.isEmpty()) {
      return put(request, draft);
    }
    var found = here.get();
    audit.listed(
        request.viewer(), found.patients(), "Found %s by FHIR".formatted(request.type().type()));
    return new Receipt.Taken(found.id(), false, found);
  }
}
