package org.carewright.record.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The declarations {@code record/resource-index.txt} and {@code record/search-parameters.txt}:
 * which types are kept, how, and what they are found by.
 */
@Component
public class ResourceIndexes {

  private final Map<String, ResourceIndex> byType = new LinkedHashMap<>();
  private final String text;

  ResourceIndexes() {
    var kept = text("record/resource-index.txt");
    var found = text("record/search-parameters.txt");
    text = kept + found;
    var parameters = parameters(found);
    var declared = declared(kept);
    var ofPatients =
        declared.stream()
            .filter(IndexDeclaration::ofPatients)
            .map(IndexDeclaration::type)
            .collect(Collectors.toSet());
    for (var one : declared) {
      byType.put(one.type(), one.end(parameters.getOrDefault(one.type(), List.of()), ofPatients));
    }
  }

  private static List<IndexDeclaration> declared(String text) {
    var all = new ArrayList<IndexDeclaration>();
    for (var line : lines(text)) {
      if (line.startsWith("type ")) {
        all.add(IndexDeclaration.begin(line));
      } else {
        all.getLast().add(line.strip());
      }
    }
    return all;
  }

  private static Map<String, List<String>> parameters(String text) {
    var byType = new LinkedHashMap<String, List<String>>();
    var of = new ArrayList<String>();
    for (var line : lines(text)) {
      if (line.startsWith("type ")) {
        of = new ArrayList<>();
        byType.put(line.substring("type ".length()), of);
      } else {
        of.add(line.strip());
      }
    }
    return byType;
  }

  /** What belongs to a type is indented, so that a parameter may be called "type". */
  private static List<String> lines(String text) {
    return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }

  private static String text(String resource) {
    try {
      return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Optional<ResourceIndex> find(String type) {
    return Optional.ofNullable(byType.get(type));
  }

  public ResourceIndex get(String type) {
    return find(type)
        .orElseThrow(() -> new IllegalArgumentException("No table keeps the FHIR type " + type));
  }

  public Collection<ResourceIndex> list() {
    return byType.values();
  }

  String text() {
    return text;
  }
}
