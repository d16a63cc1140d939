package org.carewright.fhir;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * How programs are let in:
 * https://hl7.org/fhir/smart-app-launch/STU2/conformance.html#using-well-known.
 */
@Component
class SmartConfiguration implements Interaction {

  private static final Served SERVED =
      new Served("", null, true, List.of(new Route("GET", Place.SMART_CONFIGURATION)));

  @Override
  public Served served() {
    return SERVED;
  }

  /** Tokens are made by hand under Your account; there is no token endpoint to name yet. */
  @Override
  public Answer answer(FhirRequest request) {
    return Answer.of(
        200,
        """
        {"scopes_supported":["system/*.rs","user/*.rs"],"capabilities":["permission-v2"],\
        "grant_types_supported":[],"code_challenge_methods_supported":[]}\
        """);
  }
}
