package org.carewright.view;

import java.util.UUID;

/**
 * A way of looking at a list, under a name.
 *
 * @param page the path of the list, such as {@code /caseload}
 * @param query filters and order, as in its address
 */
public record SavedView(UUID id, String page, String name, String query) {

  public String href() {
    return query.isEmpty() ? page + "?" + SavedViews.ALL : page + "?" + query;
  }
}
