package org.carewright.record.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.carewright.record.store.ResourceIndex.Owner;
import org.carewright.record.store.SearchColumn.Kind;

/** Reads the lines of one type of the declaration. */
final class IndexDeclaration {

  private final String type;
  private final Owner owner;
  private final List<ElementPath> owners;
  private Shown title = Shown.nothing();
  private Shown status = Shown.nothing();
  private Shown category = Shown.nothing();
  private Shown detail = Shown.nothing();
  private Shown who = Shown.nothing();
  private List<ElementPath> when = List.of();
  private List<ElementPath> until = List.of();
  private boolean measures;
  private final List<SearchColumn> columns = new ArrayList<>();
  private final List<String> aliases = new ArrayList<>();

  private IndexDeclaration(String type, Owner owner, List<ElementPath> owners) {
    this.type = type;
    this.owner = owner;
    this.owners = owners;
  }

  static IndexDeclaration begin(String line) {
    var words = line.split(" ", 4);
    var owner =
        switch (words[2]) {
          case "about" -> Owner.PATIENT;
          case "perhaps" -> Owner.PATIENT_OR_NOBODY;
          case "self" -> Owner.ITSELF;
          case "shared" -> Owner.NOBODY;
          default -> throw wrong(line);
        };
    return new IndexDeclaration(
        words[1], owner, words.length > 3 ? paths(words[3]) : List.<ElementPath>of());
  }

  void add(String line) {
    var space = line.indexOf(' ');
    var word = space < 0 ? line : line.substring(0, space);
    var rest = space < 0 ? "" : line.substring(space + 1).strip();
    switch (word) {
      case "title" -> title = Shown.of(rest);
      case "status" -> status = Shown.codes(rest);
      case "category" -> category = Shown.codes(rest);
      case "detail" -> detail = Shown.of(rest);
      case "who" -> who = Shown.of(rest);
      case "when" -> when = paths(rest);
      case "until" -> until = paths(rest);
      case "measures" -> measures = true;
      case "token", "reference", "date", "string" -> parameter(word, rest, line);
      default -> throw wrong(line);
    }
  }

  private void parameter(String kind, String rest, String line) {
    var parts = rest.split(" ", 2);
    if (parts.length < 2) {
      throw wrong(line);
    }
    if (parts[1].equals("when")) {
      aliases.add(parts[0]);
      return;
    }
    columns.add(SearchColumn.of(parts[0], Kind.valueOf(kind.toUpperCase(Locale.ROOT)), parts[1]));
  }

  ResourceIndex end() {
    return new ResourceIndex(
        type, owner, owners, title, status, category, when, until, detail, who, measures, columns,
        aliases);
  }

  private static List<ElementPath> paths(String text) {
    return Arrays.stream(text.split("\\|")).map(path -> ElementPath.of(path.strip())).toList();
  }

  private static IllegalArgumentException wrong(String line) {
    return new IllegalArgumentException("resource-index.txt does not say what this means: " + line);
  }
}
