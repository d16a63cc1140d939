package org.carewright.fhir;

/** The words for what is not here, or not for this viewer: which of both it is, is not said. */
final class NotHere {

  private NotHere() {}

  static String words(FhirRequest request) {
    var address = request.address();
    return "%s/%s is not here, or you do not have access to it."
        .formatted(address.type(), address.id());
  }
}
