package org.carewright.record.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The declaration {@code record/resource-index.txt}: which types are kept, and how. */
@Component
public class ResourceIndexes {

  private final Map<String, ResourceIndex> byType = new LinkedHashMap<>();
  private final String text;

  ResourceIndexes() {
    try {
      text =
          new ClassPathResource("record/resource-index.txt")
              .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var declared = (IndexDeclaration) null;
    for (var line : text.lines().map(String::strip).toList()) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("type ")) {
        add(declared);
        declared = IndexDeclaration.begin(line);
      } else if (declared != null) {
        declared.add(line);
      }
    }
    add(declared);
  }

  private void add(@org.jspecify.annotations.Nullable IndexDeclaration declared) {
    if (declared != null) {
      var index = declared.end();
      byType.put(index.type(), index);
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
