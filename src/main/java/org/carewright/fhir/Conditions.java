package org.carewright.fhir;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.carewright.record.search.Version;
import org.carewright.record.write.Expected;

/**
 * Conditional read and managing contention: https://hl7.org/fhir/R4/http.html#cread,
 * https://hl7.org/fhir/R4/http.html#concurrency.
 */
final class Conditions {

  private static final Pattern TAG = Pattern.compile("(?:W/)?\"?([0-9]{1,9})\"?");

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

  /** What a write expects to be here. */
  static Expected expected(FhirRequest request) {
    var match = request.header("If-Match").strip();
    var nothing = request.header("If-None-Match").strip().equals("*");
    if (match.isEmpty()) {
      return new Expected(OptionalInt.empty(), nothing);
    }
    var version = TAG.matcher(match);
    if (!version.matches()) {
      throw Refused.invalid("If-Match is a version as ETag gives it, such as W/\"3\".");
    }
    return new Expected(OptionalInt.of(Integer.parseInt(version.group(1))), nothing);
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
