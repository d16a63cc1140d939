package org.carewright.record.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.carewright.record.store.ResourceIndex.Owner;

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
  private boolean others;
  private List<String> across = List.of();

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
      case "others" -> others = true;
      case "across" -> across = List.of(rest.split(" "));
      default -> throw wrong(line);
    }
  }

  /**
   * @param lines those of its search parameters
   * @param ofPatients the types of which a resource may be a patient's
   */
  ResourceIndex end(List<String> lines, Set<String> ofPatients) {
    var parameters = new SearchDeclaration(owner, owners, lines).parameters();
    var columns = new LinkedHashSet<>(SearchDeclaration.META.values());
    parameters.values().forEach(parameter -> columns.addAll(parameter.columns()));
    return new ResourceIndex(
        type,
        owner,
        owners,
        title,
        status,
        category,
        when,
        until,
        detail,
        who,
        measures,
        namesOthers() ? new Others(ofPatients) : null,
        List.copyOf(columns),
        parameters,
        across);
  }

  /** What is in one patient's chart goes with the chart, unless it says that it does not. */
  private boolean namesOthers() {
    return others || owner == Owner.NOBODY || owner == Owner.PATIENT_OR_NOBODY;
  }

  boolean ofPatients() {
    return owner != Owner.NOBODY;
  }

  String type() {
    return type;
  }

  private static List<ElementPath> paths(String text) {
    return ElementPath.list(text);
  }

  private static IllegalArgumentException wrong(String line) {
    return new IllegalArgumentException("resource-index.txt does not say what this means: " + line);
  }
}
