package org.carewright.fhir;

import java.util.List;
import org.carewright.access.Scopes.Permission;
import org.carewright.record.write.Draft;
import org.carewright.record.write.Writes;
import org.springframework.stereotype.Component;

/**
 * Replaces a resource, or adds one under an id that its sender chose:
 * https://hl7.org/fhir/R4/http.html#update.
 */
@Component
class Update implements Interaction {

  private static final Served SERVED =
      new Served("update", Permission.UPDATE, false, List.of(new Route("PUT", Place.INSTANCE)));

  private final Body body;
  private final Writes writes;
  private final Receipts receipts;

  Update(Body body, Writes writes, Receipts receipts) {
    this.body = body;
    this.writes = writes;
    this.receipts = receipts;
  }

  @Override
  public Served served() {
    return SERVED;
  }

  @Override
  public Answer answer(FhirRequest request) {
    var expected = Conditions.expected(request);
    var draft =
        new Draft(
            request.type(), request.address().id(), true, body.resource(request), request.base());
    return receipts.answer(request, () -> writes.put(request.viewer(), draft, expected));
  }
}
