package org.carewright.caseload.today;

import java.util.List;
import org.carewright.task.Back;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Option;
import org.carewright.view.ViewBar;

/**
 * Today as one person sees it.
 *
 * @param greeting the day in full
 * @param leads whether the viewer may tune the order
 * @param orderVersion how often the viewer's own order was changed today
 * @param more whether there are rows beyond these
 * @param batch what was wanted of several rows, when that could not be done
 */
record TodayPage(
    String greeting,
    boolean leads,
    TodayFilter filter,
    Numbers numbers,
    List<Tile> tiles,
    List<Section> sections,
    int orderVersion,
    boolean more,
    List<Option> whose,
    List<Option> programmes,
    List<Option> risks,
    List<Option> kinds,
    ViewBar views,
    BatchForm batch,
    List<Option> owners,
    FieldErrors errors) {

  /** One number on top. */
  record Tile(String href, String label, int count, String icon, String kind, boolean current) {}

  boolean empty() {
    return sections.isEmpty();
  }

  /** Whether all there is to see has been called lately. */
  boolean onlyLately() {
    return sections.stream().allMatch(Section::lately);
  }

  String back() {
    return Back.query(filter.path());
  }

  /** Whether the owner is worth a column: not when all of it is one's own. */
  boolean showsOwner() {
    return filter.whose() != TodayFilter.Whose.ME || filter.view() == TodayFilter.View.UNASSIGNED;
  }

  /** Whether the list is the viewer's own, which they may put in their own order. */
  boolean ownOrder() {
    return !showsOwner();
  }

  boolean ticked(TodayRow row) {
    return batch.ticked().contains(row.key());
  }
}
