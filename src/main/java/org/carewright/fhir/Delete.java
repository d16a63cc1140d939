package org.carewright.fhir;

import java.util.List;
import org.carewright.access.Scopes.Permission;
import org.carewright.record.write.Writes;
import org.springframework.stereotype.Component;

/** Takes a resource out; its history stays: https://hl7.org/fhir/R4/http.html#delete. */
@Component
class Delete implements Interaction {

  private static final Served SERVED =
      new Served("delete", Permission.DELETE, false, List.of(new Route("DELETE", Place.INSTANCE)));

  private final Writes writes;
  private final Receipts receipts;

  Delete(Writes writes, Receipts receipts) {
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
    return receipts.answer(
        request,
        () -> writes.delete(request.viewer(), request.type(), request.address().id(), expected));
  }
}
