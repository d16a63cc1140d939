package org.carewright.sample;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Makes the sample's population from a folder of Synthea bundles ({@code *.json.gz}): one bundle a
 * line, hospitals and practitioners first, the digits that Synthea puts behind names taken off. Run
 * by hand when the population changes: {@code PopulationMaker FOLDER OUTPUT}.
 */
final class PopulationMaker {

  /** "Alfonso758" or "O'Hara248": a capitalised name with a number of Synthea's behind it. */
  private static final Pattern NUMBERED =
      Pattern.compile("(?<![\\p{L}\\d])(\\p{Lu}[\\p{L}']{2,})\\d{1,4}\\b");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private PopulationMaker() {}

  public static void main(String[] arguments) throws IOException {
    var output = Path.of(arguments[1]);
    try (var files = Files.list(Path.of(arguments[0]));
        var xz =
            new XZOutputStream(
                new BufferedOutputStream(Files.newOutputStream(output)), new LZMA2Options(9))) {
      for (var file :
          files
              .filter(f -> f.toString().endsWith(".json.gz"))
              .sorted(Comparator.comparing(PopulationMaker::order))
              .toList()) {
        write(file, xz);
      }
    }
  }

  /** Hospitals, then practitioners, then the patients by name. */
  private static String order(Path file) {
    var name = file.getFileName().toString();
    if (name.startsWith("hospital")) {
      return "0";
    }
    return name.startsWith("practitioner") ? "1" : "2" + name;
  }

  private static void write(Path file, OutputStream out) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(file))) {
      var bundle = cleaned(JSON.readTree(in));
      out.write(bundle.toString().getBytes(StandardCharsets.UTF_8));
      out.write('\n');
    }
  }

  private static JsonNode cleaned(JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (var name : object.propertyNames().stream().toList()) {
        object.set(name, cleaned(name, object.get(name)));
      }
      return object;
    }
    if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, cleaned(array.get(i)));
      }
      return array;
    }
    return node instanceof StringNode text
        ? StringNode.valueOf(unnumbered(text.stringValue()))
        : node;
  }

  private static JsonNode cleaned(String name, JsonNode value) {
    if (name.equals("data") && value instanceof StringNode text) {
      var note = new String(Base64.getDecoder().decode(text.stringValue()), StandardCharsets.UTF_8);
      var clean = unnumbered(note).getBytes(StandardCharsets.UTF_8);
      return StringNode.valueOf(Base64.getEncoder().encodeToString(clean));
    }
    return cleaned(value);
  }

  static String unnumbered(String text) {
    return NUMBERED.matcher(text).replaceAll("$1");
  }
}
