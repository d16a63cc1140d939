package org.carewright.fhir;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.carewright.record.store.ResourceReader;

/**
 * One entry of a batch or transaction: a request in a request.
 *
 * @param number its place, from 1
 * @param request what its {@code request} says: method, url, ifMatch and the like
 * @param resource as it stands there, or ""
 */
record BundleEntry(int number, String fullUrl, Map<String, String> request, String resource) {

  BundleEntry {
    request = Map.copyOf(request);
  }

  String method() {
    return request.getOrDefault("method", "");
  }

  String url() {
    return request.getOrDefault("url", "");
  }

  String ifNoneExist() {
    return request.getOrDefault("ifNoneExist", "");
  }

  BundleEntry with(String other) {
    return new BundleEntry(number, fullUrl, request, other);
  }

  /** "Entry 3, POST Observation". */
  String name() {
    return "Entry %d, %s %s".formatted(number, method(), url());
  }

  /** Its headers, as the request alone would have them. */
  Map<String, String> headers() {
    var headers = new HashMap<String, String>();
    headers.put("content-type", isPatch() ? patch("contentType") : "application/fhir+json");
    headers.put("if-match", request.getOrDefault("ifMatch", ""));
    headers.put("if-none-match", request.getOrDefault("ifNoneMatch", ""));
    headers.put("if-modified-since", request.getOrDefault("ifModifiedSince", ""));
    headers.put("if-none-exist", ifNoneExist());
    return headers;
  }

  byte[] body() {
    if (!isPatch()) {
      return resource.getBytes(StandardCharsets.UTF_8);
    }
    try {
      return Base64.getDecoder().decode(patch("data"));
    } catch (IllegalArgumentException e) {
      throw Refused.invalid("The patch is not in base64.");
    }
  }

  private boolean isPatch() {
    return method().equals("PATCH");
  }

  /** A patch comes as a Binary: https://hl7.org/fhir/R4/http.html#patch. */
  private String patch(String field) {
    if (resource.isEmpty()) {
      throw Refused.invalid("A patch comes as a Binary.");
    }
    return ResourceReader.read(resource).tree().path(field).asString("");
  }
}
