package org.carewright.record.intake;

import java.util.UUID;

/** Small FHIR texts, right and wrong. */
final class Fhir {

  private Fhir() {}

  static String id() {
    return UUID.randomUUID().toString();
  }

  static String patient(String id) {
    return """
    {"resourceType":"Patient","id":"%s","name":[{"family":"Okafor","given":["Ada"]}],\
    "birthDate":"1950-02-03","gender":"female"}\
    """
        .formatted(id);
  }

  static String condition(String id, String subject) {
    return """
    {"resourceType":"Condition","id":"%s","subject":{"reference":"%s"},\
    "code":{"text":"Asthma"},"onsetDateTime":"2015"}\
    """
        .formatted(id, subject);
  }

  static String bundle(String type, String... resources) {
    var entries = new StringBuilder();
    for (var resource : resources) {
      entries.append(entries.isEmpty() ? "" : ",").append(entry(resource));
    }
    return "{\"resourceType\":\"Bundle\",\"type\":\"%s\",\"entry\":[%s]}".formatted(type, entries);
  }

  /** With the full URL that other entries refer to: urn:uuid and the resource's id. */
  private static String entry(String resource) {
    var from = resource.indexOf("\"id\":\"") + 6;
    var id = resource.substring(from, resource.indexOf('"', from));
    return "{\"fullUrl\":\"urn:uuid:%s\",\"resource\":%s}".formatted(id, resource);
  }
}
