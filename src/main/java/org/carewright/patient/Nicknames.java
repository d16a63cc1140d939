package org.carewright.patient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;

/** Names that stand for each other: Bill and William. Read from nicknames.txt, a group a line. */
final class Nicknames {

  private static final Map<String, Set<String>> GROUPS = read();

  private Nicknames() {}

  /** The groups a folded name belongs to, by the first name of each. */
  static Set<String> groups(String name) {
    return GROUPS.getOrDefault(name, Set.of());
  }

  private static Map<String, Set<String>> read() {
    var groups = new HashMap<String, Set<String>>();
    for (var line : lines()) {
      var names = List.of(line.strip().split("\\s+"));
      names.forEach(
          name -> groups.computeIfAbsent(name, n -> new TreeSet<>()).add(names.getFirst()));
    }
    return groups;
  }

  private static List<String> lines() {
    try {
      return new ClassPathResource("patient/nicknames.txt")
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
