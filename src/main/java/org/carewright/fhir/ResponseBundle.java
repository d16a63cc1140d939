package org.carewright.fhir;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;

/** The answers to the entries of a Bundle, in their order. */
final class ResponseBundle {

  private ResponseBundle() {}

  static Answer of(String type, List<Answer> answers) {
    var json = new ArrayList<byte[]>();
    json.add(
        Json.bytes(
            "{\"resourceType\":\"Bundle\",\"type\":\""
                + type
                + "\""
                + (answers.isEmpty() ? "}" : ",\"entry\":[")));
    var between = "";
    for (var answer : answers) {
      json.add(Json.bytes(between + "{"));
      var failed = answer.status() >= 400;
      if (!answer.json().isEmpty() && !failed) {
        json.add(Json.bytes("\"resource\":"));
        json.addAll(answer.json());
        json.add(Json.bytes(","));
      }
      json.add(Json.bytes("\"response\":{" + head(answer)));
      if (failed) {
        json.add(Json.bytes(",\"outcome\":"));
        json.addAll(answer.json());
      }
      json.add(Json.bytes("}}"));
      between = ",";
    }
    if (!answers.isEmpty()) {
      json.add(Json.bytes("]}"));
    }
    return Answer.of(json, Part.WHOLE);
  }

  private static String head(Answer answer) {
    var status = HttpStatus.resolve(answer.status());
    var head =
        new StringBuilder("\"status\":")
            .append(
                Json.string(
                    answer.status() + (status == null ? "" : " " + status.getReasonPhrase())));
    var location = answer.headers().get("Location");
    if (location != null) {
      head.append(",\"location\":").append(Json.string(location));
    }
    var etag = answer.headers().get("ETag");
    if (etag != null) {
      head.append(",\"etag\":").append(Json.string(etag));
    }
    return head.toString();
  }
}
