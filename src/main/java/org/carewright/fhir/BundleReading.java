package org.carewright.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carewright.record.store.NotJson;
import org.carewright.record.store.ResourceReader;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Takes a Bundle apart; the resources in it stay the text they are. */
final class BundleReading {

  /** More belongs into an import. */
  static final int MOST = 10_000;

  private final String text;
  private final List<BundleEntry> entries = new ArrayList<>();
  private String resourceType = "";
  private String type = "";

  private BundleReading(String text) {
    this.text = text;
  }

  /**
   * A Bundle.
   *
   * @param type such as "transaction"
   */
  record Read(String type, List<BundleEntry> entries) {
    Read {
      entries = List.copyOf(entries);
    }
  }

  static Read of(String text) {
    var reading = new BundleReading(text);
    try (var parser = ResourceReader.open(text)) {
      reading.bundle(parser);
    } catch (JacksonException e) {
      throw Refused.invalid(NotJson.reason(e));
    }
    if (!reading.resourceType.equals("Bundle")) {
      throw Refused.invalid("What is posted here is a Bundle.");
    }
    return new Read(reading.type, reading.entries);
  }

  private void bundle(JsonParser parser) {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw Refused.invalid("What is posted here is a Bundle.");
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = parser.currentName();
      var value = parser.nextToken();
      if (name.equals("entry") && value == JsonToken.START_ARRAY) {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
          entry(parser);
        }
        if (parser.currentToken() != JsonToken.END_ARRAY) {
          throw Refused.invalid("An entry of a Bundle is a JSON object.");
        }
      } else if (name.equals("resourceType") && value == JsonToken.VALUE_STRING) {
        resourceType = parser.getString();
      } else if (name.equals("type") && value == JsonToken.VALUE_STRING) {
        type = parser.getString();
      } else {
        parser.skipChildren();
      }
    }
  }

  private void entry(JsonParser parser) {
    if (entries.size() == MOST) {
      throw Refused.tooLarge("A Bundle has at most %,d entries here.".formatted(MOST));
    }
    var fullUrl = "";
    var resource = "";
    var request = Map.<String, String>of();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = parser.currentName();
      var value = parser.nextToken();
      if (name.equals("fullUrl") && value == JsonToken.VALUE_STRING) {
        fullUrl = parser.getString();
      } else if (name.equals("resource") && value == JsonToken.START_OBJECT) {
        var from = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        resource = text.substring(from, (int) parser.currentLocation().getCharOffset());
      } else if (name.equals("request") && value == JsonToken.START_OBJECT) {
        request = strings(parser);
      } else {
        parser.skipChildren();
      }
    }
    entries.add(new BundleEntry(entries.size() + 1, fullUrl, request, resource));
  }

  private static Map<String, String> strings(JsonParser parser) {
    var strings = new HashMap<String, String>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = parser.currentName();
      if (parser.nextToken() == JsonToken.VALUE_STRING) {
        strings.put(name, parser.getString());
      } else {
        parser.skipChildren();
      }
    }
    return strings;
  }
}
