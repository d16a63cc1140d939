package org.carewright.home.caseload;

import org.jspecify.annotations.Nullable;

/**
 * The head of a column that sorts.
 *
 * @param sorted {@code ascending}, {@code descending}, or null when the list is sorted otherwise
 */
record SortLink(String label, String href, @Nullable String sorted) {

  static SortLink of(Order order, CaseloadFilter filter) {
    var current = filter.order() == order;
    var turn = current && !filter.descending();
    return new SortLink(
        order.label(),
        filter.query().with("sort", (turn ? "-" : "") + order.word()).at(CaseloadPages.PATH),
        current ? filter.descending() ? "descending" : "ascending" : null);
  }
}
