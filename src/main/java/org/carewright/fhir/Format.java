package org.carewright.fhir;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * How an answer is written (https://hl7.org/fhir/R4/http.html#mime-type): {@code _format} counts
 * more than {@code Accept}.
 */
record Format(boolean xml, boolean pretty) {

  static final Format JSON = new Format(false, false);

  static Format of(Parameters parameters, HttpServletRequest request) {
    var pretty = parameters.first("_pretty").equals("true");
    var asked = parameters.first("_format");
    // In a URL + is a blank, and many write it unencoded.
    var xml =
        asked.isEmpty() ? accepted(request.getHeader("Accept")) : isXml(asked.replace(' ', '+'));
    return new Format(xml, pretty);
  }

  private static boolean isXml(String type) {
    var plain = type.split(";")[0].strip().toLowerCase(Locale.ROOT);
    return switch (plain) {
      case "json", "application/json", "application/fhir+json", "text/json" -> false;
      case "xml", "application/xml", "application/fhir+xml", "text/xml" -> true;
      default -> throw Refused.notAcceptable("_format is json or xml, not " + type + ".");
    };
  }

  private static boolean accepted(@org.jspecify.annotations.Nullable String accept) {
    if (accept == null
        || accept.isBlank()
        || accept.equals("*/*")
        || accept.startsWith("application/fhir+json")) {
      return false;
    }
    var json = quality(accept, "json");
    var xml = quality(accept, "xml");
    if (json == 0 && xml == 0) {
      throw Refused.notAcceptable("This answers application/fhir+json and application/fhir+xml.");
    }
    return xml > json;
  }

  private static double quality(String accept, String kind) {
    try {
      return MediaType.parseMediaTypes(accept).stream()
          .filter(range -> Arrays.stream(types(kind)).anyMatch(range::includes))
          .mapToDouble(range ->
              range.isWildcardType() ? range.getQualityValue() / 10 : range.getQualityValue())
          .max()
          .orElse(0);
    } catch (InvalidMediaTypeException e) {
      throw Refused.notAcceptable("The header Accept names no media types: " + accept);
    }
  }

  private static MediaType[] types(String kind) {
    return new MediaType[] {
      new MediaType("application", "fhir+" + kind),
      new MediaType("application", kind),
      new MediaType("text", kind)
    };
  }
}
