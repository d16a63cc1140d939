package org.carewright.home.caseload;

import java.util.Arrays;
import java.util.List;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Option;
import org.carewright.view.ListQuery;
import org.carewright.view.ViewBar;
import org.jspecify.annotations.Nullable;

/** The caseload as shown: filters, numbers, lines, and the form that hands people over. */
record CaseloadPage(
    CaseloadFilter filter,
    Choices choices,
    CaseloadList list,
    List<CaseloadLine> lines,
    ViewBar views,
    HandoverForm handover,
    FieldErrors errors) {

  /** What the filters offer. */
  record Choices(
      List<Option> whose, List<Option> programmes, List<Option> risks, List<Option> coordinators) {}

  CaseloadPage {
    lines = List.copyOf(lines);
  }

  String q() {
    return filter.query().get("q");
  }

  String programme() {
    return filter.query().get("programme");
  }

  String risk() {
    return filter.query().get("risk");
  }

  List<ShowLink> numbers() {
    return Arrays.stream(Show.values())
        .map(show -> ShowLink.of(show, filter, list.count(show)))
        .toList();
  }

  SortLink sort(Order order) {
    return SortLink.of(order, filter);
  }

  /** Who coordinates says nothing when one person's list is shown. */
  boolean showsCoordinators() {
    return filter.whose().equals(CaseloadFilter.ALL) || filter.whose().equals(CaseloadFilter.TEAM);
  }

  int total() {
    return list.count(filter.show());
  }

  /** "1 person", "80 people", "101 to 200 of 340 people". */
  String range() {
    var people = total() == 1 ? "1 person" : total() + " people";
    if (total() <= CaseloadFilter.SIZE && filter.page() == 1) {
      return people;
    }
    return lines.isEmpty()
        ? "0 of " + people
        : "%d to %d of %s".formatted(filter.offset() + 1, filter.offset() + lines.size(), people);
  }

  @Nullable String previous() {
    return filter.page() == 1 ? null : page(filter.page() - 1);
  }

  @Nullable String next() {
    return filter.offset() + lines.size() >= total() ? null : page(filter.page() + 1);
  }

  private String page(int number) {
    return filter.query().page(number).at(CaseloadPages.PATH);
  }

  String csv() {
    return filter.query().view().at(CaseloadPages.PATH + ".csv");
  }

  /** Whether there is anything to clear. */
  boolean filtered() {
    return List.of("q", "programme", "risk", "show").stream()
        .anyMatch(name -> !filter.query().get(name).isEmpty());
  }

  String cleared() {
    var rest = ListQuery.of("").with("whose", filter.whose()).with("sort", sorting());
    return rest.at(CaseloadPages.PATH);
  }

  String sorting() {
    return filter.query().get("sort");
  }

  String showing() {
    return filter.show().word();
  }
}
