package org.carewright.home.team;

import org.carewright.view.ListPart;

/** When work is due, in the three parts of a load bar. */
enum Due implements ListPart {
  ANY("All", "true"),
  OVERDUE("Overdue", "t.due < cast(:today as date)"),
  WEEK("Due in 7 days", "t.due between cast(:today as date) and cast(:today as date) + 6"),
  LATER("Later", "t.due > cast(:today as date) + 6");

  private final String label;
  private final String sql;

  Due(String label, String sql) {
    this.label = label;
    this.sql = sql;
  }

  String label() {
    return label;
  }

  String sql() {
    return sql;
  }

  static Due of(String word) {
    return ListPart.of(Due.class, word);
  }
}
