package org.carewright.record.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.carewright.record.store.SearchColumn.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads the search parameters of one type and shares columns among those that look at the same
 * elements: {@code combo-code} is answered by the columns of {@code code} and {@code
 * component-code}, {@code phone} has its own.
 */
final class SearchDeclaration {

  /** What every resource can be found by. */
  static final Map<String, SearchColumn> META =
      new TreeMap<>(
          Map.of(
              "_tag", new SearchColumn("meta_tag", Kind.TOKEN, ElementPath.list("meta.tag")),
              "_security",
                  new SearchColumn("meta_security", Kind.TOKEN, ElementPath.list("meta.security")),
              "_profile",
                  new SearchColumn("meta_profile", Kind.URI, ElementPath.list("meta.profile"))));

  private final ResourceIndex.Owner owner;
  private final List<ElementPath> owners;
  private final List<Line> lines;

  /** One line: {@code owner reference owner -> Patient Practitioner}. */
  private record Line(
      String name,
      Kind kind,
      List<ElementPath> paths,
      List<String> targets,
      @Nullable String system) {

    static Line of(String text) {
      var words = text.split(" ", 3);
      var rest = words[2];
      var system = (String) null;
      var at = rest.indexOf(" @");
      if (at > 0) {
        system = rest.substring(at + 2);
        rest = rest.substring(0, at);
      }
      var arrow = rest.indexOf(" -> ");
      var targets = arrow < 0 ? List.<String>of() : List.of(rest.substring(arrow + 4).split(" "));
      var paths = ElementPath.list(arrow < 0 ? rest : rest.substring(0, arrow));
      return new Line(
          words[0], Kind.valueOf(words[1].toUpperCase(Locale.ROOT)), paths, targets, system);
    }
  }

  private record Key(Kind kind, ElementPath path) {}

  SearchDeclaration(ResourceIndex.Owner owner, List<ElementPath> owners, List<String> lines) {
    this.owner = owner;
    this.owners = owners;
    this.lines = lines.stream().map(Line::of).toList();
  }

  Map<String, SearchParameter> parameters() {
    var single = new LinkedHashMap<Key, SearchColumn>();
    for (var line : lines) {
      if (line.paths().size() == 1 && !isOwner(line)) {
        single.computeIfAbsent(new Key(line.kind(), line.paths().getFirst()), key -> column(line));
      }
    }
    var parameters = new LinkedHashMap<String, SearchParameter>();
    META.forEach((name, column) -> parameters.put(name, ofMeta(name, column)));
    for (var line : lines) {
      var ofOwner = isOwner(line);
      var columns = ofOwner ? List.<SearchColumn>of() : columns(line, single);
      parameters.put(
          line.name(),
          new SearchParameter(
              line.name(),
              line.kind(),
              line.paths(),
              columns,
              ofOwner,
              line.targets(),
              line.system()));
    }
    return parameters;
  }

  private static SearchParameter ofMeta(String name, SearchColumn column) {
    return new SearchParameter(
        name, column.kind(), column.paths(), List.of(column), false, List.of(), null);
  }

  private static List<SearchColumn> columns(Line line, Map<Key, SearchColumn> single) {
    var shared = new ArrayList<SearchColumn>();
    for (var path : line.paths()) {
      var column = single.get(new Key(line.kind(), path));
      if (column == null) {
        return List.of(column(line));
      }
      shared.add(column);
    }
    return shared;
  }

  /** Always a patient, and one only: else the resource would not be here. */
  private boolean isOwner(Line line) {
    return owner == ResourceIndex.Owner.PATIENT
        && line.kind() == Kind.REFERENCE
        && owners.size() == 1
        && owners.equals(line.paths())
        && owners.getFirst().steps().size() == 1;
  }

  private static SearchColumn column(Line line) {
    return new SearchColumn("by_" + line.name().replace('-', '_'), line.kind(), line.paths());
  }
}
