package org.carewright.record.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the head of one entry and skips the rest. */
final class HeadReader {

  private final int number;
  private @Nullable String fullUrl;
  private @Nullable String type;
  private @Nullable String id;
  private @Nullable String source;
  private @Nullable String method;
  private @Nullable String url;
  private @Nullable String ifNoneExist;
  private @Nullable String searchMode;
  private final List<String> identifiers = new ArrayList<>(1);

  HeadReader(int number) {
    this.number = number;
  }

  EntryHead end() {
    return new EntryHead(
        number,
        fullUrl,
        type,
        id,
        source,
        List.copyOf(identifiers),
        method,
        url,
        ifNoneExist,
        searchMode);
  }

  void entry(JsonParser parser) {
    fields(
        parser,
        name -> {
          switch (name) {
            case "fullUrl" -> fullUrl = string(parser);
            case "resource" -> object(parser, () -> resource(parser));
            case "request" -> object(parser, () -> request(parser));
            case "search" ->
                object(
                    parser,
                    () ->
                        fields(
                            parser,
                            field -> {
                              if (field.equals("mode")) {
                                searchMode = string(parser);
                              } else {
                                parser.skipChildren();
                              }
                            }));
            default -> parser.skipChildren();
          }
        });
  }

  /** The parser stands at the resource's opening brace. */
  void resource(JsonParser parser) {
    fields(
        parser,
        name -> {
          switch (name) {
            case "resourceType" -> type = string(parser);
            case "id" -> id = string(parser);
            case "meta" ->
                object(
                    parser,
                    () ->
                        fields(
                            parser,
                            field -> {
                              if (field.equals("source")) {
                                source = string(parser);
                              } else {
                                parser.skipChildren();
                              }
                            }));
            case "identifier" -> identifiers(parser);
            default -> parser.skipChildren();
          }
        });
  }

  private void request(JsonParser parser) {
    fields(
        parser,
        name -> {
          switch (name) {
            case "method" -> method = string(parser);
            case "url" -> url = string(parser);
            case "ifNoneExist" -> ifNoneExist = string(parser);
            default -> parser.skipChildren();
          }
        });
  }

  private void identifiers(JsonParser parser) {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      identifier(parser);
    } else if (parser.currentToken() == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        object(parser, () -> identifier(parser));
      }
    }
  }

  private void identifier(JsonParser parser) {
    var system = new StringBuilder();
    var value = new StringBuilder();
    fields(
        parser,
        name -> {
          switch (name) {
            case "system" -> system.append(string(parser));
            case "value" -> value.append(string(parser));
            default -> parser.skipChildren();
          }
        });
    if (!value.isEmpty()) {
      identifiers.add(system + "|" + value);
    }
  }

  private interface Field {
    void read(String name);
  }

  private static void fields(JsonParser parser, Field field) {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      parser.nextToken();
      field.read(name);
    }
  }

  private static void object(JsonParser parser, Runnable read) {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      read.run();
    } else {
      parser.skipChildren();
    }
  }

  private static @Nullable String string(JsonParser parser) {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return parser.getString();
    }
    parser.skipChildren();
    return null;
  }
}
