package org.carewright.home.caseload;

import java.util.Arrays;
import java.util.List;
import org.carewright.access.Viewer;
import org.carewright.caseload.Risk;
import org.carewright.view.ListQuery;
import org.jspecify.annotations.Nullable;

/**
 * What someone wants to see of the caseload, read from the address. What makes no sense there is as
 * if it were not there.
 *
 * @param whose {@code me}, {@code team}, {@code all}, or the id of a member of staff
 * @param programme its code, or null for any
 */
record CaseloadFilter(
    ListQuery query,
    List<String> words,
    String whose,
    @Nullable String programme,
    @Nullable Risk risk,
    Show show,
    Order order,
    boolean descending,
    int page) {

  static final String ME = "me";
  static final String TEAM = "team";
  static final String ALL = "all";

  /** How many lines a page has: a whole caseload of a coordinator, as a rule. */
  static final int SIZE = 100;

  CaseloadFilter {
    words = List.copyOf(words);
  }

  static CaseloadFilter of(ListQuery query, Viewer viewer) {
    var sort = query.get("sort");
    var descending = sort.startsWith("-");
    var whose = query.get("whose");
    var programme = query.get("programme");
    return new CaseloadFilter(
        query,
        Arrays.stream(query.get(ListQuery.WORDS).split("\\s+"))
            .filter(w -> !w.isEmpty())
            .limit(6)
            .toList(),
        whose.isEmpty() ? usual(viewer) : whose,
        programme.isEmpty() ? null : programme,
        risk(query.get("risk")),
        Show.of(query.get("show")),
        order(descending ? sort.substring(1) : sort),
        descending,
        number(query.get(ListQuery.PAGE)));
  }

  /** A coordinator looks at their own people first, a lead at everyone's. */
  static String usual(Viewer viewer) {
    return viewer.leads() ? ALL : ME;
  }

  int offset() {
    return (page - 1) * SIZE;
  }

  private static @Nullable Risk risk(String text) {
    return Arrays.stream(Risk.values()).filter(r -> r.name().equals(text)).findFirst().orElse(null);
  }

  private static Order order(String word) {
    return Arrays.stream(Order.values())
        .filter(order -> order.word().equals(word))
        .findFirst()
        .orElse(Order.NEXT);
  }

  private static int number(String text) {
    return text.matches("[1-9]\\d{0,4}") ? Integer.parseInt(text) : 1;
  }
}
