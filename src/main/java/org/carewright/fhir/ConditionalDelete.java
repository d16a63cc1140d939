package org.carewright.fhir;

import java.util.List;
import org.carewright.access.Scopes.Permission;
import org.carewright.record.write.Writes;
import org.springframework.stereotype.Component;

/** Takes out the one that is found: https://hl7.org/fhir/R4/http.html#3.1.0.7.1. */
@Component
class ConditionalDelete implements Interaction {

  private static final Served SERVED =
      new Served("", Permission.DELETE, false, List.of(new Route("DELETE", Place.TYPE)));

  private final Writes writes;
  private final Receipts receipts;
  private final Matching matching;

  ConditionalDelete(Writes writes, Receipts receipts, Matching matching) {
    this.writes = writes;
    this.receipts = receipts;
    this.matching = matching;
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
        () -> {
          var found =
              matching
                  .one(request, request.parameters())
                  .orElseThrow(() -> Refused.notFound("None meets the condition."));
          return writes.delete(request.viewer(), request.type(), found.id(), expected);
        });
  }
}
