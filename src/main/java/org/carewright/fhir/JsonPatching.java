package org.carewright.fhir;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonPatch;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

/** A JSON Patch (RFC 6902), read. */
record JsonPatching(JsonPatch patch) {

  static JsonPatching of(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return new JsonPatching(Json.createPatch(reader.readArray()));
    } catch (RuntimeException e) {
      // That JSON is nested too deep is told by a bare RuntimeException.
      throw Refused.invalid("The body is not a JSON Patch: a list of operations.");
    }
  }

  /** The resource as it is after the patch; all of its operations or none. */
  String apply(byte[] json) {
    try (var reader =
        Json.createReader(new StringReader(new String(json, StandardCharsets.UTF_8)))) {
      return patch.apply(reader.readObject()).toString();
    } catch (JsonException
        | ClassCastException
        | IndexOutOfBoundsException
        | IllegalArgumentException
        | NullPointerException e) {
      throw Refused.wrong(
          "The patch does not fit what is here: an operation names what is not there, or a test"
              + " failed.");
    }
  }
}
