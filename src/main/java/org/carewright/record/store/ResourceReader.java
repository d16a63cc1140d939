package org.carewright.record.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Copies a resource out of a stream of JSON, token by token: white space goes, numbers keep their
 * digits, references are asked about, everything else stays. The tree is made on the way, so that
 * nothing is parsed twice.
 */
public final class ResourceReader {

  /** What one resource may weigh; a larger one is a file that belongs elsewhere. */
  public static final int LARGEST = 32 * 1024 * 1024;

  /** FHIR nests a few levels; a document of a hundred is an attack. */
  private static final int DEEPEST = 100;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LARGEST)
                  .maxNumberLength(200)
                  .maxNameLength(500)
                  .build())
          .build();

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ResourceReader() {}

  /** A resource as it will be stored, and the same as a tree. */
  public record Read(ResourceText text, JsonNode tree) {

    public Read withId(String other) {
      return new Read(text.withId(other), tree);
    }
  }

  /** Says what stands in the place of a reference. */
  public interface References {

    /** The reference to write instead; itself to leave it. */
    String resolve(String field, String reference);
  }

  public static JsonParser open(java.io.InputStream in) {
    return JSON.createParser(ObjectReadContext.empty(), in);
  }

  public static JsonParser open(String text) {
    return JSON.createParser(ObjectReadContext.empty(), text);
  }

  /** A resource with its references as they are. */
  public static Read read(String json) {
    try (var parser = open(json)) {
      parser.nextToken();
      return read(parser, (field, reference) -> reference);
    }
  }

  /**
   * Reads the resource at whose opening brace the parser stands; leaves it at its closing brace.
   */
  public static Read read(JsonParser parser, References references) {
    var rest = new Fields();
    var meta = new Fields();
    String type = "";
    String id = null;
    String source = null;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      var value = parser.nextToken();
      if (value == JsonToken.VALUE_STRING && name.equals("resourceType")) {
        type = parser.getString();
      } else if (value == JsonToken.VALUE_STRING && name.equals("id")) {
        id = parser.getString();
      } else if (value == JsonToken.START_OBJECT && name.equals("meta")) {
        source = meta(parser, meta, references);
      } else {
        rest.add(name, parser, references);
      }
    }
    var tree = rest.tree();
    if (!meta.tree().isEmpty()) {
      tree.set("meta", meta.tree());
    }
    return new Read(new ResourceText(type, id, meta.end(), rest.end(), source), tree);
  }

  private static @Nullable String meta(JsonParser parser, Fields into, References references) {
    String source = null;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      var value = parser.nextToken();
      if (name.equals("versionId") || name.equals("lastUpdated")) {
        parser.skipChildren();
        continue;
      }
      if (name.equals("source") && value == JsonToken.VALUE_STRING) {
        source = parser.getString();
      }
      into.add(name, parser, references);
    }
    return source;
  }

  /** The fields of an object being written, without the braces around them. */
  private static final class Fields {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    private final ObjectNode tree = NODES.objectNode();
    private final JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes);

    Fields() {
      json.writeStartObject();
    }

    void add(String name, JsonParser parser, References references) {
      json.writeName(name);
      tree.set(name, copy(name, parser, references));
    }

    ObjectNode tree() {
      return tree;
    }

    private JsonNode copy(String name, JsonParser parser, References references) {
      var token = parser.currentToken();
      if (token == null) {
        throw new IllegalStateException("Nothing to copy");
      }
      return switch (token) {
        case START_OBJECT -> object(parser, references);
        case START_ARRAY -> array(name, parser, references);
        case VALUE_STRING -> {
          var text = string(name, parser.getString(), references);
          json.writeString(text);
          yield NODES.stringNode(text);
        }
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
          json.writeNumber(parser.getString());
          yield number(parser);
        }
        case VALUE_TRUE, VALUE_FALSE -> {
          json.writeBoolean(token == JsonToken.VALUE_TRUE);
          yield NODES.booleanNode(token == JsonToken.VALUE_TRUE);
        }
        case VALUE_NULL -> {
          json.writeNull();
          yield NODES.nullNode();
        }
        default -> throw new IllegalStateException("Not JSON: " + token);
      };
    }

    private JsonNode object(JsonParser parser, References references) {
      var object = NODES.objectNode();
      json.writeStartObject();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        var field = parser.currentName();
        json.writeName(field);
        parser.nextToken();
        object.set(field, copy(field, parser, references));
      }
      json.writeEndObject();
      return object;
    }

    private JsonNode array(String name, JsonParser parser, References references) {
      var array = NODES.arrayNode();
      json.writeStartArray();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        array.add(copy(name, parser, references));
      }
      json.writeEndArray();
      return array;
    }

    private static JsonNode number(JsonParser parser) {
      return switch (parser.getNumberType()) {
        case INT -> NODES.numberNode(parser.getIntValue());
        case LONG -> NODES.numberNode(parser.getLongValue());
        case BIG_INTEGER -> NODES.numberNode(parser.getBigIntegerValue());
        case FLOAT, DOUBLE, BIG_DECIMAL -> NODES.numberNode(parser.getDoubleValue());
      };
    }

    private static String string(String name, String value, References references) {
      return switch (name) {
        case "reference", "url", "uri", "valueUri", "valueUrl" -> references.resolve(name, value);
        default -> value;
      };
    }

    String end() {
      json.writeEndObject();
      json.close();
      var text = bytes.toString(StandardCharsets.UTF_8);
      return text.substring(1, text.length() - 1);
    }
  }
}
