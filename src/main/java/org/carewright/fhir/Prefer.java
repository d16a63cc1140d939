package org.carewright.fhir;

/** What a client wants back from a write: https://hl7.org/fhir/R4/http.html#ops. */
enum Prefer {
  REPRESENTATION,
  MINIMAL,
  OPERATION_OUTCOME;

  static Prefer of(FhirRequest request) {
    var asked = request.header("Prefer").replace(" ", "");
    if (asked.contains("return=minimal")) {
      return MINIMAL;
    }
    return asked.contains("return=OperationOutcome") ? OPERATION_OUTCOME : REPRESENTATION;
  }
}
