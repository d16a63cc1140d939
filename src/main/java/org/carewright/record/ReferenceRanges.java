package org.carewright.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Plain names of common measurements and what is usual in adults, for results whose laboratory does
 * not say: a small table with its sources, {@code record/reference-ranges.csv}. Never used for
 * children, nor for another unit.
 */
@Component
class ReferenceRanges {

  private record Row(
      int order, String name, String unit, String sameUnit, @Nullable ReferenceRange range) {}

  private final Map<String, Row> rows = new LinkedHashMap<>();

  ReferenceRanges() {
    try {
      new ClassPathResource("record/reference-ranges.csv")
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    var cells = line.split("\\|", 7);
    var low = number(cells[4]);
    var high = number(cells[5]);
    var range = low == null && high == null ? null : new ReferenceRange(low, high, cells[6]);
    rows.put(cells[0], new Row(rows.size(), cells[1], cells[2], cells[3], range));
  }

  private static @Nullable BigDecimal number(String cell) {
    return cell.isBlank() ? null : new BigDecimal(cell);
  }

  @Nullable ReferenceRange find(String code, @Nullable String unit) {
    var row = rows.get(code);
    return row != null && row.unit().equals(unit) ? row.range() : null;
  }

  /** The plain name of a measurement, or what its source calls it. */
  String name(String code, String otherwise) {
    var row = rows.get(code);
    return row == null ? otherwise : row.name();
  }

  /** One unit where a source writes the same one in two ways, so that its trend is one line. */
  @Nullable String unit(String code, @Nullable String unit) {
    var row = rows.get(code);
    return row != null && !row.sameUnit().isEmpty() && row.sameUnit().equals(unit)
        ? row.unit()
        : unit;
  }

  /** Systolic stands before diastolic, whatever the source's order. */
  int order(String code) {
    var row = rows.get(code);
    return row == null ? Integer.MAX_VALUE : row.order();
  }
}
