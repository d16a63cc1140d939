package org.carewright.home.caseload;

import org.carewright.view.ListPart;

/** Which part of a caseload to show: the numbers above the list. */
enum Show implements ListPart {
  ALL("Everyone", "true"),
  OVERDUE("Next step overdue", "overdue"),
  LATE("Contact late", "late"),
  NEW("Not spoken with yet", "last_contact is null"),
  PAUSED("Paused", "paused_until is not null");

  private final String label;
  private final String sql;

  Show(String label, String sql) {
    this.label = label;
    this.sql = sql;
  }

  String label() {
    return label;
  }

  /** A condition on the columns of {@link Caseload}. */
  String sql() {
    return sql;
  }

  static Show of(String word) {
    return ListPart.of(Show.class, word);
  }
}
