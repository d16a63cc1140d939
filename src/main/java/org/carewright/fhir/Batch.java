package org.carewright.fhir;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Several requests in one, each for itself, or all or none:
 * https://hl7.org/fhir/R4/http.html#transaction.
 */
@Component
class Batch implements Interaction {

  private static final Served SERVED =
      new Served("transaction batch", null, false, List.of(new Route("POST", Place.BASE)));

  private final Body body;
  private final Entries entries;
  private final Transaction transaction;

  Batch(Body body, Entries entries, Transaction transaction) {
    this.body = body;
    this.entries = entries;
    this.transaction = transaction;
  }

  @Override
  public Served served() {
    return SERVED;
  }

  @Override
  public Answer answer(FhirRequest request) {
    var bundle = BundleReading.of(body.resource(request));
    return switch (bundle.type()) {
      case "batch" ->
          ResponseBundle.of(
              "batch-response",
              bundle.entries().stream()
                  .map(entry -> entries.answer(request, entry, null))
                  .toList());
      case "transaction" -> transaction.answer(request, bundle.entries());
      default -> throw Refused.invalid("A Bundle that is posted here is a batch or a transaction.");
    };
  }
}
