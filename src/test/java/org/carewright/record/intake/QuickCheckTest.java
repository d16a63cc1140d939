package org.carewright.record.intake;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.carewright.record.store.ResourceReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.tukaani.xz.XZInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The quick look never says yes where HAPI's parser says no. */
class QuickCheckTest {

  private static final int OF_EACH_TYPE = 12;
  private static final int SPOILT = 25;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> ODD =
      List.of(
          "\"\"",
          "\" \"",
          "\"horse\"",
          "\"2024-13-45\"",
          "\"2024-02-30T10:00:00\"",
          "7",
          "7.5",
          "-1",
          "true",
          "null",
          "{}",
          "[]",
          "[null]",
          "{\"horse\":1}",
          "\"#nowhere\"",
          "{\"reference\":\"#nowhere\"}",
          "[{\"url\":\"u\"}]",
          "\"a b\"",
          "\"====\"",
          "1e400");

  private final FhirContext fhir = FhirContext.forR4Cached();
  private final QuickCheck quick = new QuickCheck(fhir);
  private final StrictCheck strict = new StrictCheck(fhir);
  private static List<String> resources = List.of();

  @BeforeAll
  static void readTheSample() throws IOException {
    var found = new ArrayList<String>();
    var count = new HashMap<String, Integer>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new XZInputStream(
                    new ClassPathResource("sample/population.ndjson.xz").getInputStream()),
                StandardCharsets.UTF_8))) {
      lines
          .lines()
          .limit(8)
          .forEach(bundle ->
              JSON.readTree(bundle)
                  .path("entry")
                  .forEach(entry -> {
                    var resource = entry.path("resource");
                    if (count.merge(resource.path("resourceType").asString(), 1, Integer::sum)
                        <= OF_EACH_TYPE) {
                      found.add(resource.toString());
                    }
                  }));
    }
    resources = found;
  }

  @Test
  void knowsNearlyAllOfTheSample() {
    var sure = resources.stream().filter(this::isSure).count();

    assertThat(resources).hasSizeGreaterThan(100);
    assertThat(sure).isGreaterThan(resources.size() * 8 / 10);
  }

  @Test
  void isNeverSureOfWhatTheParserRefuses() {
    var random = new Random(2026);
    var refused = 0;
    for (var resource : resources) {
      for (int n = 0; n < SPOILT; n++) {
        var spoilt = JSON.readTree(resource);
        spoil(spoilt, random);
        if (!parses(spoilt.toString())) {
          refused++;
          assertThat(isSure(spoilt.toString())).as("sure of %s", spoilt).isFalse();
        }
      }
    }
    assertThat(refused).isGreaterThan(resources.size() * SPOILT / 4);
  }

  private boolean isSure(String json) {
    var read = ResourceReader.read(json);
    return quick.isSure(read.text().type(), read.tree());
  }

  private boolean parses(String json) {
    try {
      strict.parse(ResourceReader.read(json).text());
      return true;
    } catch (Unreadable e) {
      return false;
    }
  }

  /** Changes one thing somewhere: a name, a value, a list. */
  private static void spoil(JsonNode resource, Random random) {
    var objects = new ArrayList<ObjectNode>();
    collect(resource, objects);
    var object = objects.get(random.nextInt(objects.size()));
    // Type and id of the resource itself are looked at before.
    var names =
        object.propertyNames().stream()
            .filter(name -> object != resource || !name.matches("resourceType|id"))
            .toList();
    if (names.isEmpty()) {
      return;
    }
    var name = names.get(random.nextInt(names.size()));
    var value = object.get(name);
    switch (random.nextInt(6)) {
      case 0 -> object.set(name + "x", object.remove(name));
      case 1 -> object.set(name, JSON.createArrayNode().add(value));
      case 2 -> object.set(name, value instanceof ArrayNode list ? list.get(0) : value);
      case 3 -> object.set("_" + name, object.remove(name));
      case 4 -> object.set(randomName(objects, random), value.deepCopy());
      default -> object.set(name, JSON.readTree(ODD.get(random.nextInt(ODD.size()))));
    }
  }

  private static String randomName(List<ObjectNode> objects, Random random) {
    var names = List.copyOf(objects.get(random.nextInt(objects.size())).propertyNames());
    var name = names.get(random.nextInt(names.size()));
    return name.matches("resourceType|id") ? "status" : name;
  }

  private static void collect(JsonNode node, List<ObjectNode> into) {
    if (node instanceof ObjectNode object && !object.isEmpty()) {
      into.add(object);
    }
    node.forEach(child -> collect(child, into));
  }
}
