package org.carewright.record.search;

import java.math.BigDecimal;
import java.util.List;

/**
 * https://hl7.org/fhir/R4/search.html#number and #quantity: an element is a range of numbers,
 * mostly of one.
 */
final class NumberSearch {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private NumberSearch() {}

  static String number(Asked asked) {
    if (!asked.modifier().isEmpty()) {
      throw asked.wrongModifier();
    }
    return asked.anyValue(value -> {
      var compare = compare(asked, value);
      return asked.anyColumn(
          column -> "exists (select 1 from unnest(%s) one where %s)".formatted(column, compare));
    });
  }

  /** {@code number}, {@code number|system|code} or {@code number||code}. */
  static String quantity(Asked asked) {
    if (!asked.modifier().isEmpty()) {
      throw asked.wrongModifier();
    }
    return asked.anyValue(value -> {
      var parts = Values.split(value, '|').stream().map(Values::plain).toList();
      if (parts.size() != 1 && parts.size() != 3) {
        throw asked.wrongValue(value, "number|system|code, number||code or number");
      }
      var compare = compare(asked, parts.getFirst()) + unit(asked.sql(), parts);
      return asked.anyColumn(column ->
          "exists (select 1 from unnest(%1$s, %1$s_unit) as of (one, unit) where %2$s)"
              .formatted(column, compare));
    });
  }

  private static String unit(Sql sql, List<String> parts) {
    if (parts.size() == 1 || parts.get(1).isEmpty() && parts.get(2).isEmpty()) {
      return "";
    }
    var code = sql.param(parts.get(2));
    if (parts.get(1).isEmpty()) {
      return " and " + code + " in (split_part(unit, '|', 2), split_part(unit, '|', 3))";
    }
    return " and split_part(unit, '|', 1) = "
        + sql.param(parts.get(1))
        + (parts.get(2).isEmpty() ? "" : " and split_part(unit, '|', 2) = " + code);
  }

  /** On a range called {@code one}. */
  private static String compare(Asked asked, String value) {
    var read = Prefix.read(value);
    var number = number(asked, read.rest());
    var sql = asked.sql();
    var exact = sql.param(number);
    return switch (read.prefix()) {
      case EQ -> "one <@ " + range(sql, number, half(number));
      case NE -> "not (one <@ " + range(sql, number, half(number)) + ")";
      case GT -> "(upper(one) > " + exact + " or upper_inf(one))";
      case LT -> "(lower(one) < " + exact + " or lower_inf(one))";
      case GE -> "(upper(one) >= " + exact + " or upper_inf(one))";
      case LE -> "(lower(one) <= " + exact + " or lower_inf(one))";
      case SA -> "lower(one) > " + exact;
      case EB -> "upper(one) < " + exact;
      case AP -> "one && " + range(sql, number, number.abs().movePointLeft(1).max(half(number)));
    };
  }

  private static String range(Sql sql, BigDecimal number, BigDecimal around) {
    return "numrange("
        + sql.param(number.subtract(around))
        + ", "
        + sql.param(number.add(around))
        + ")";
  }

  /**
   * Half of the last digit that was written: 100 is 99.5 to 100.5, and as R4 has it 1e2 95 to 105.
   */
  private static BigDecimal half(BigDecimal number) {
    var scale = number.scale() < 0 ? number.scale() + 1 : number.scale();
    return HALF.scaleByPowerOfTen(-scale);
  }

  private static BigDecimal number(Asked asked, String text) {
    try {
      var number = new BigDecimal(text);
      if (Math.abs(number.scale()) > 100 || number.precision() > 100) {
        throw asked.wrongValue(text, "a number of sensible size");
      }
      return number;
    } catch (NumberFormatException e) {
      throw asked.wrongValue(text, "a number");
    }
  }
}
