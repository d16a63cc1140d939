package org.carewright.caseload.today;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Rows under a heading, in the order in which the database gave them. */
record Section(String id, String title, List<TodayRow> rows) {

  static final String BY_HAND = "by-hand";
  static final String LATELY = "called-lately";

  Section {
    rows = List.copyOf(rows);
  }

  static List<Section> of(List<TodayRow> rows) {
    var sections = new ArrayList<Section>();
    Predicate<TodayRow> lately = row -> row.place().lately();
    Predicate<TodayRow> byHand = row -> row.place().byHand() > 0;
    add(sections, BY_HAND, "First, in your order", rows, lately.negate().and(byHand));
    for (var part : Place.Part.values()) {
      add(
          sections,
          part.id(),
          part.title(),
          rows,
          row -> !lately.test(row) && !byHand.test(row) && row.place().part() == part);
    }
    add(sections, LATELY, "Called in the last 8 hours", rows, lately);
    return List.copyOf(sections);
  }

  private static void add(
      List<Section> sections,
      String id,
      String title,
      List<TodayRow> rows,
      Predicate<TodayRow> which) {
    var own = rows.stream().filter(which).toList();
    if (!own.isEmpty()) {
      sections.add(new Section(id, title, own));
    }
  }

  boolean byHand() {
    return id.equals(BY_HAND);
  }

  boolean lately() {
    return id.equals(LATELY);
  }
}
