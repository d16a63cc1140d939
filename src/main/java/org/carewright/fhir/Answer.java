package org.carewright.fhir;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carewright.record.search.Version;

/**
 * What is answered: JSON in pieces, as they came from the database, or nothing.
 *
 * @param part the elements that were asked for
 */
record Answer(int status, Map<String, String> headers, List<byte[]> json, Part part) {

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

  Answer {
    headers = Map.copyOf(headers);
    json = List.copyOf(json);
  }

  static Answer of(int status, String json) {
    return new Answer(status, Map.of(), List.of(json.getBytes(StandardCharsets.UTF_8)), Part.WHOLE);
  }

  static Answer of(List<byte[]> json, Part part) {
    return new Answer(200, Map.of(), json, part);
  }

  /** A resource with the headers of its version. */
  static Answer of(Version version, Part part) {
    return new Answer(200, headers(version), List.of(version.json()), part);
  }

  static Answer notModified(Version version) {
    return new Answer(304, headers(version), List.of(), Part.WHOLE);
  }

  Answer with(Map<String, String> more) {
    var all = new LinkedHashMap<>(headers);
    all.putAll(more);
    return new Answer(status, all, json, part);
  }

  static Map<String, String> headers(Version version) {
    return Map.of("ETag", etag(version), "Last-Modified", httpDate(version.updated()));
  }

  static String etag(Version version) {
    return "W/\"" + version.version() + "\"";
  }

  private static String httpDate(Instant at) {
    return HTTP_DATE.format(at);
  }
}
