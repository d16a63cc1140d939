package org.carewright.view;

import org.carewright.ui.FieldErrors;

/** A view that could not be kept, sent back to be put right. */
record SavedViewPage(String page, String name, String query, FieldErrors errors) {

  String back() {
    return query.isEmpty() ? page : page + "?" + query;
  }
}
