package org.carewright.fhir;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.carewright.record.search.Version;

/** Conditional read: https://hl7.org/fhir/R4/http.html#cread. */
final class Conditions {

  private Conditions() {}

  /** Whether the client has this version already; a version counts more than a time. */
  static boolean isUnchanged(FhirRequest request, Version version) {
    var tags = request.header("If-None-Match");
    if (!tags.isEmpty()) {
      return Arrays.stream(tags.split(","))
          .map(String::strip)
          .anyMatch(tag -> tag.equals("*") || isTag(tag, version));
    }
    var since = request.header("If-Modified-Since");
    return !since.isEmpty()
        && !version.updated().truncatedTo(ChronoUnit.SECONDS).isAfter(instant(since));
  }

  private static boolean isTag(String tag, Version version) {
    var bare = tag.startsWith("W/") ? tag.substring(2) : tag;
    return bare.equals("\"" + version.version() + "\"")
        || bare.equals(Integer.toString(version.version()));
  }

  private static Instant instant(String date) {
    try {
      return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      throw Refused.invalid("If-Modified-Since is not a date as HTTP writes it.");
    }
  }
}
