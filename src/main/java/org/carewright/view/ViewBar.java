package org.carewright.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The row of saved views above a list.
 *
 * @param page the path of the list
 * @param query how it is looked at now, without the page
 * @param saved this person's views of it
 * @param current the one that shows exactly this, or null
 */
public record ViewBar(
    String page, String query, List<SavedView> saved, @Nullable SavedView current) {

  public ViewBar {
    saved = List.copyOf(saved);
  }

  /** Whether there is something to keep that is not kept yet. */
  public boolean savable() {
    return current == null && !query.isEmpty();
  }

  public boolean isCurrent(SavedView view) {
    return view.equals(current);
  }

  public boolean isEmpty() {
    return saved.isEmpty() && !savable();
  }
}
