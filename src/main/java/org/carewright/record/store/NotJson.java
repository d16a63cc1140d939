package org.carewright.record.store;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/** Says in plain words why text is not JSON that can be read. */
public final class NotJson {

  private NotJson() {}

  public static String reason(JacksonException problem) {
    var message = String.valueOf(problem.getOriginalMessage());
    if (problem instanceof StreamConstraintsException) {
      return message.contains("nesting")
          ? "The JSON is nested more than a hundred levels deep; no FHIR resource is."
          : "A value in this file is larger than 32 MB.";
    }
    if (message.contains("UTF-8") || problem.getCause() instanceof CharacterCodingException) {
      return "This file is not in UTF-8, as FHIR must be. Save it as UTF-8 and try again.";
    }
    if (problem.getCause() instanceof IOException) {
      return "This file is damaged or cut off: it cannot be unpacked.";
    }
    if (message.contains("Duplicate")) {
      return "The JSON names a property twice in one object" + where(problem) + ".";
    }
    if (message.contains("end-of-input") || message.contains("end of input")) {
      return "The file ends in the middle: it is cut off" + where(problem) + ".";
    }
    return "This is not valid JSON" + where(problem) + ".";
  }

  private static String where(JacksonException problem) {
    var at = problem.getLocation();
    return at == null || at.getLineNr() < 1
        ? ""
        : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
  }
}
