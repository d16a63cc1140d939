package org.carewright.fhir;

import java.util.ArrayList;
import java.util.List;
import org.carewright.record.search.Version;
import org.jspecify.annotations.Nullable;

/**
 * A Bundle (https://hl7.org/fhir/R4/bundle.html) written around resources that stay the bytes they
 * are.
 */
final class Bundle {

  private final String type;
  private final List<String> links = new ArrayList<>();
  private final List<byte[]> entries = new ArrayList<>();
  private @Nullable Integer total;

  Bundle(String type) {
    this.type = type;
  }

  Bundle link(String relation, String url) {
    links.add("{\"relation\":\"%s\",\"url\":%s}".formatted(relation, Json.string(url)));
    return this;
  }

  Bundle total(int count) {
    total = count;
    return this;
  }

  /** One that was found. */
  Bundle found(String base, Version version, String mode) {
    begin(base, version);
    add(",\"resource\":");
    entries.add(version.json());
    add(",\"search\":{\"mode\":\"" + mode + "\"}}");
    return this;
  }

  /** What is said about a search, among what it found. */
  Bundle outcome(String json) {
    add(entries.isEmpty() ? "{\"resource\":" : ",{\"resource\":");
    add(json + ",\"search\":{\"mode\":\"outcome\"}}");
    return this;
  }

  /** One of a resource's versions, with the request that can have made it. */
  Bundle past(String base, Version version) {
    begin(base, version);
    if (!version.deleted()) {
      add(",\"resource\":");
      entries.add(version.json());
    }
    var method = version.deleted() ? "DELETE" : version.version() == 1 ? "POST" : "PUT";
    var url = method.equals("POST") ? version.type() : version.type() + "/" + version.id();
    var status = version.deleted() ? "204" : version.version() == 1 ? "201" : "200";
    add(
        """
        ,"request":{"method":"%s","url":"%s"},\
        "response":{"status":"%s","etag":%s,"lastModified":"%s"}}\
        """
            .formatted(method, url, status, Json.string(Answer.etag(version)), version.updated()));
    return this;
  }

  private void begin(String base, Version version) {
    var url = base + "/" + version.type() + "/" + version.id();
    add((entries.isEmpty() ? "" : ",") + "{\"fullUrl\":" + Json.string(url));
  }

  private void add(String json) {
    entries.add(Json.bytes(json));
  }

  Answer answer(Part part) {
    var json = new ArrayList<byte[]>(entries.size() + 2);
    var head =
        new StringBuilder("{\"resourceType\":\"Bundle\",\"type\":\"").append(type).append('"');
    if (total != null) {
      head.append(",\"total\":").append(total);
    }
    if (!links.isEmpty()) {
      head.append(",\"link\":[").append(String.join(",", links)).append(']');
    }
    head.append(entries.isEmpty() ? "}" : ",\"entry\":[");
    json.add(Json.bytes(head.toString()));
    json.addAll(entries);
    if (!entries.isEmpty()) {
      json.add(Json.bytes("]}"));
    }
    return Answer.of(json, part);
  }
}
