package org.carewright.caseload.today;

import java.util.List;
import org.carewright.task.Back;
import org.carewright.ui.Option;
import org.carewright.view.ViewBar;

/**
 * Today as one person sees it.
 *
 * @param greeting the day in full
 * @param more whether there are rows beyond these
 */
record TodayPage(
    String greeting,
    TodayFilter filter,
    Numbers numbers,
    List<Tile> tiles,
    List<Section> sections,
    boolean more,
    List<Option> whose,
    List<Option> programmes,
    List<Option> risks,
    List<Option> kinds,
    ViewBar views) {

  /** One number on top. */
  record Tile(String href, String label, int count, String icon, String kind, boolean current) {}

  /** Rows under a heading. */
  record Section(String id, String title, List<TodayRow> rows) {}

  boolean empty() {
    return sections.isEmpty();
  }

  String back() {
    return Back.query(filter.path());
  }

  /** Whether the owner is worth a column: not when all of it is one's own. */
  boolean showsOwner() {
    return filter.whose() != TodayFilter.Whose.ME || filter.view() == TodayFilter.View.UNASSIGNED;
  }
}
