package org.carewright.careplan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carewright.careplan.Edition.Entry;
import org.carewright.careplan.PlanItem.Line;
import org.jspecify.annotations.Nullable;

/** What one edition says differently from the one before, item by item. */
record Difference(Kind kind, String noun, String title, List<Change> changes) {

  enum Kind {
    ADDED("Added", "good"),
    CHANGED("Changed", "info"),
    REMOVED("Taken off", "bad");

    private final String label;
    private final String tag;

    Kind(String label, String tag) {
      this.label = label;
      this.tag = tag;
    }

    String label() {
      return label;
    }

    String tag() {
      return tag;
    }
  }

  /** One value then and now; null where there was or is none. */
  record Change(String label, @Nullable String before, @Nullable String after) {}

  static List<Difference> between(List<Entry> before, List<Entry> after) {
    var old = before.stream().collect(Collectors.toMap(Entry::id, Function.identity()));
    var differences = new ArrayList<Difference>();
    for (var entry : after) {
      var was = old.remove(entry.id());
      var changes = changes(was == null ? List.of() : was.lines(), entry.lines());
      if (!changes.isEmpty()) {
        differences.add(of(was == null ? Kind.ADDED : Kind.CHANGED, entry, changes));
      }
    }
    before.stream()
        .filter(entry -> old.containsKey(entry.id()))
        .map(gone -> of(Kind.REMOVED, gone, changes(gone.lines(), List.of())))
        .forEach(differences::add);
    return List.copyOf(differences);
  }

  private static Difference of(Kind kind, Entry entry, List<Change> changes) {
    return new Difference(kind, entry.kind(), entry.title(), changes);
  }

  /** The values that differ, in the order of their labels. */
  static List<Change> changes(List<Line> before, List<Line> after) {
    Set<String> labels = new LinkedHashSet<>();
    after.forEach(line -> labels.add(line.label()));
    before.forEach(line -> labels.add(line.label()));
    return labels.stream()
        .map(label -> new Change(label, value(before, label), value(after, label)))
        .filter(change -> !Objects.equals(change.before(), change.after()))
        .toList();
  }

  private static @Nullable String value(List<Line> lines, String label) {
    return lines.stream()
        .filter(line -> line.label().equals(label))
        .map(Line::value)
        .findFirst()
        .orElse(null);
  }
}
