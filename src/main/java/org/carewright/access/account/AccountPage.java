package org.carewright.access.account;

import java.util.List;
import org.carewright.ui.FieldErrors;

/** A person's own account. */
record AccountPage(
    String name, String role, String username, List<Place> places, FieldErrors errors) {

  /** One place where they are signed in. */
  record Place(String started, String lastUsed, boolean here) {}

  AccountPage {
    places = List.copyOf(places);
  }

  boolean isElsewhere() {
    return places.size() > 1;
  }
}
