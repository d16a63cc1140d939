package org.carewright.fhir;

import java.util.List;
import org.carewright.access.Scopes.Permission;
import org.carewright.record.write.Draft;
import org.carewright.record.write.Expected;
import org.carewright.record.write.Receipt;
import org.carewright.record.write.Writes;
import org.springframework.stereotype.Component;

/** Changes parts of a resource: https://hl7.org/fhir/R4/http.html#patch. */
@Component
class Patch implements Interaction {

  private static final Served SERVED =
      new Served(
          "patch",
          Permission.UPDATE,
          false,
          List.of(new Route("PATCH", Place.INSTANCE), new Route("PATCH", Place.TYPE)));

  private final Writes writes;
  private final Receipts receipts;
  private final Matching matching;

  Patch(Writes writes, Receipts receipts, Matching matching) {
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
    if (!Body.type(request).equals("application/json-patch+json")) {
      throw Refused.mediaType("A patch is sent as application/json-patch+json.");
    }
    var patch = JsonPatching.of(Body.text(request));
    var expected = Conditions.expected(request);
    return receipts.answer(request, () -> patch(request, patch, expected));
  }

  private Receipt patch(FhirRequest request, JsonPatching patch, Expected expected) {
    var id = request.address().id();
    if (id.isEmpty()) {
      id =
          matching
              .one(request, request.parameters())
              .orElseThrow(() -> Refused.notFound("None meets the condition."))
              .id();
    }
    var here =
        writes
            .held(request.viewer(), request.type(), id)
            .orElseThrow(() -> Refused.notFound(NotHere.words(request)));
    if (here.deleted()) {
      throw Refused.gone("It was deleted. Its history is kept.");
    }
    var draft = new Draft(request.type(), id, true, patch.apply(here.json()), request.base());
    return writes.put(request.viewer(), draft, expected);
  }
}
