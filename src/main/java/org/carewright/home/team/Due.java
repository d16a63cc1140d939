package org.carewright.home.team;

import java.util.Locale;

/** When work is due, in the three parts of a load bar. */
enum Due {
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

  String word() {
    return this == ANY ? "" : name().toLowerCase(Locale.ROOT);
  }

  static Due of(String word) {
    for (var due : values()) {
      if (due.word().equals(word)) {
        return due;
      }
    }
    return ANY;
  }
}
