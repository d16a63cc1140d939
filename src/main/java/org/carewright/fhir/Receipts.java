package org.carewright.fhir;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.carewright.access.Scopes.Permission;
import org.carewright.record.search.Version;
import org.carewright.record.search.Versions;
import org.carewright.record.write.Receipt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a write in its transaction and answers what became of it
 * (https://hl7.org/fhir/R4/http.html#ops).
 */
@Component
class Receipts {

  private final TransactionTemplate transaction;
  private final Versions versions;

  Receipts(TransactionTemplate transaction, Versions versions) {
    this.transaction = transaction;
    this.versions = versions;
  }

  /**
   * @param write may be run again, when another transaction was in its way
   */
  Answer answer(FhirRequest request, Supplier<Receipt> write) {
    var receipt =
        transaction.execute(status -> {
          var become = write.get();
          if (become instanceof Receipt.Refused) {
            status.setRollbackOnly();
          }
          if (become instanceof Receipt.Taken taken && taken.created()) {
            // An update that creates needs the scope for it; what it wrote is taken back.
            request.require(Permission.CREATE);
          }
          return become;
        });
    return switch (receipt) {
      case Receipt.Taken taken -> taken(request, taken);
      case Receipt.Refused(var why, var sentence) -> refused(why, sentence);
    };
  }

  private Answer taken(FhirRequest request, Receipt.Taken taken) {
    if (taken.version() == null && TransactionSynchronizationManager.isActualTransactionActive()) {
      return unpublished(request, taken);
    }
    var version = taken.version() == null ? published(request, taken.id()) : taken.version();
    if (version.deleted()) {
      return Prefer.of(request) == Prefer.OPERATION_OUTCOME
          ? Answer.of(200, Outcomes.json("information", "informational", "It is deleted."))
          : new Answer(204, Answer.headers(version), List.of(), Part.WHOLE);
    }
    return written(request, version, taken.created());
  }

  /** What is here, as after a write. */
  static Answer written(FhirRequest request, Version version, boolean created) {
    var status = created ? 201 : 200;
    var answer =
        switch (wanted(request)) {
          case MINIMAL -> new Answer(status, Map.of(), List.of(), Part.WHOLE);
          case OPERATION_OUTCOME ->
              Answer.of(
                  status,
                  Outcomes.json(
                      "information", "informational", created ? "It is created." : "It is here."));
          case REPRESENTATION -> new Answer(status, Map.of(), List.of(version.json()), Part.WHOLE);
        };
    return answer
        .with(Answer.headers(version))
        .with(Map.of("Location", location(request, version)));
  }

  /** Who may not read is not told what the resource says besides what they wrote. */
  private static Prefer wanted(FhirRequest request) {
    var asked = Prefer.of(request);
    var reads = request.who().scopes().allow(request.type().type(), Permission.READ);
    return asked == Prefer.REPRESENTATION && !reads ? Prefer.MINIMAL : asked;
  }

  private static String location(FhirRequest request, Version version) {
    return "%s/%s/%s/_history/%d"
        .formatted(request.base(), version.type(), version.id(), version.version());
  }

  /** Tasks are published at the end of their transaction: read in one after it. */
  private Version published(FhirRequest request, String id) {
    return transaction.execute(
        status -> versions.find(request.viewer(), request.type(), id).orElseThrow());
  }

  /** One among others of a Bundle, at whose end it is published. */
  private static Answer unpublished(FhirRequest request, Receipt.Taken taken) {
    var place = request.base() + "/" + request.type().type() + "/" + taken.id();
    return new Answer(
        taken.created() ? 201 : 200, Map.of("Location", place), List.of(), Part.WHOLE);
  }

  private static Answer refused(Receipt.Why why, String sentence) {
    return switch (why) {
      case UNREADABLE -> Outcomes.error(400, "structure", sentence);
      case IMPOSSIBLE, OWNED -> Outcomes.error(422, "business-rule", sentence);
      case NOT_HERE -> Outcomes.error(404, "not-found", sentence);
      case OUTDATED -> Outcomes.error(412, "conflict", sentence);
      case NOT_ALLOWED -> Outcomes.error(403, "forbidden", sentence);
    };
  }
}
