package org.carewright.record.intake;

import java.util.ArrayList;
import java.util.List;
import org.carewright.record.store.ResourceReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The first look at a file: what it is, and the head of every entry. Only heads are held, so a
 * large bundle is never in memory whole.
 */
final class BundleScan {

  private static final int MOST_ENTRIES = 1_000_000;

  private @Nullable String resourceType;
  private @Nullable String type;
  private boolean more;
  private final List<EntryHead> entries = new ArrayList<>();

  static BundleScan of(java.io.InputStream in) {
    var scan = new BundleScan();
    try (var parser = ResourceReader.open(in)) {
      scan.read(parser);
    }
    return scan;
  }

  @Nullable String resourceType() {
    return resourceType;
  }

  /** The bundle's type. */
  @Nullable String type() {
    return type;
  }

  boolean isBundle() {
    return "Bundle".equals(resourceType);
  }

  /** Whether another JSON value follows the first, as in NDJSON. */
  boolean hasMore() {
    return more;
  }

  List<EntryHead> entries() {
    return entries;
  }

  private void read(JsonParser parser) {
    var first = parser.nextToken();
    if (first == null) {
      throw new Unreadable("This file is empty.");
    }
    if (first != JsonToken.START_OBJECT) {
      throw new Unreadable("This is JSON, but not a FHIR resource: it must begin with {.");
    }
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      var value = parser.nextToken();
      if (value == JsonToken.VALUE_STRING && name.equals("resourceType")) {
        resourceType = parser.getString();
      } else if (value == JsonToken.VALUE_STRING && name.equals("type")) {
        type = parser.getString();
      } else if (value == JsonToken.START_ARRAY && name.equals("entry")) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          entry(parser);
        }
      } else {
        parser.skipChildren();
      }
    }
    more = !isBundle() ? hasAnother(parser) : parser.nextToken() != null;
    if (isBundle() && more) {
      throw new Unreadable("Something follows the bundle's end. A file holds one bundle.");
    }
  }

  private static boolean hasAnother(JsonParser parser) {
    try {
      return parser.nextToken() != null;
    } catch (tools.jackson.core.JacksonException e) {
      return true;
    }
  }

  private void entry(JsonParser parser) {
    if (entries.size() >= MOST_ENTRIES) {
      throw new Unreadable("This bundle has more than a million entries. Split it.");
    }
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw new Unreadable(
          "Entry %d of the bundle is not an object.".formatted(entries.size() + 1));
    }
    var head = new HeadReader(entries.size() + 1);
    head.entry(parser);
    entries.add(head.end());
  }
}
