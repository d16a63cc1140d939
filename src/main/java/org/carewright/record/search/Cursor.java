package org.carewright.record.search;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended: the values by which it was sorted, and which resource was the last. The next
 * page begins after it whatever has been added or removed meanwhile.
 *
 * @param values of the sorts, as text; null where the last had none
 * @param patient of the last, or null for a type that belongs to none
 */
public record Cursor(List<@Nullable String> values, @Nullable UUID patient, String id) {

  public Cursor {
    values = java.util.Collections.unmodifiableList(new ArrayList<>(values));
  }

  /** True of rows that come after this, in the order of {@link #order}. */
  String after(Sql sql, List<Sort> sorts, boolean ofPatients) {
    var condition = last(sql, ofPatients);
    for (int i = sorts.size() - 1; i >= 0; i--) {
      condition = after(sql, sorts.get(i), values.get(i), condition);
    }
    return condition;
  }

  private String last(Sql sql, boolean ofPatients) {
    return ofPatients && patient != null
        ? "(t.patient_id, t.id) > (%s, %s)".formatted(sql.param(patient), sql.param(id))
        : "t.id > " + sql.param(id);
  }

  /** What has no value comes last; among the same values the next sort decides. */
  private static String after(Sql sql, Sort sort, @Nullable String value, String equal) {
    if (value == null) {
      return "(%s is null and %s)".formatted(sort.expression(), equal);
    }
    var typed = "cast(%s as %s)".formatted(sql.param(value), sort.type());
    return "(%1$s %2$s %3$s or %1$s is null or (%1$s = %3$s and %4$s))"
        .formatted(sort.expression(), sort.down() ? "<" : ">", typed, equal);
  }

  static String order(List<Sort> sorts, boolean ofPatients) {
    var order = new ArrayList<String>();
    sorts.forEach(sort -> order.add(sort.order()));
    order.add(ofPatients ? "t.patient_id, t.id" : "t.id");
    return String.join(", ", order);
  }
}
