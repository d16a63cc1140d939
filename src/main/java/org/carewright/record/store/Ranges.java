package org.carewright.record.store;

import static java.util.Comparator.naturalOrder;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Dates, numbers and quantities as the ranges they stand for. */
final class Ranges {

  private Ranges() {}

  /**
   * Of a Timing, as R4 says, only the outer limits matter
   * (https://hl7.org/fhir/R4/search.html#date).
   */
  static @Nullable String time(JsonNode node) {
    var events = node.path("event");
    if (events.isArray() && !events.isEmpty()) {
      return outer(events);
    }
    var time = FhirTime.of(node);
    return time == null ? null : text(time);
  }

  private static @Nullable String outer(JsonNode events) {
    var times = events.valueStream().map(FhirTime::of).filter(Objects::nonNull).toList();
    var from = times.stream().map(FhirTime::from).filter(Objects::nonNull).min(naturalOrder());
    var to = times.stream().map(FhirTime::to).filter(Objects::nonNull).max(naturalOrder());
    return from.isEmpty() || to.isEmpty() ? null : text(new FhirTime(from.get(), to.get(), 'T'));
  }

  static List<String> times(List<JsonNode> nodes) {
    var times = new ArrayList<String>();
    for (var node : nodes) {
      var time = time(node);
      if (time != null) {
        times.add(time);
      }
    }
    return times;
  }

  private static String text(FhirTime time) {
    var from = time.from() == null ? "" : time.from().toString();
    var to = time.to() == null ? "" : time.to().toString();
    return "[" + from + "," + to + (from.equals(to) && !from.isEmpty() ? "]" : ")");
  }

  static List<String> numbers(List<JsonNode> nodes) {
    var numbers = new ArrayList<String>();
    nodes.stream()
        .filter(Words::isFinite)
        .forEach(node -> {
          var value = decimal(node);
          numbers.add("[" + value + "," + value + "]");
        });
    return numbers;
  }

  /** Values and, as many, units: of Quantity, Age, Duration, Money and Range. */
  static void quantities(List<JsonNode> nodes, RowText row) {
    var ranges = new ArrayList<String>();
    var units = new ArrayList<String>();
    for (var node : nodes) {
      var range = node.has("value") ? value(node) : span(node);
      if (range != null) {
        ranges.add(range);
        units.add(
            unit(node.has("value") ? node : node.has("low") ? node.get("low") : node.get("high")));
      }
    }
    row.array(ranges);
    row.array(units);
  }

  private static @Nullable String value(JsonNode quantity) {
    if (!Words.isFinite(quantity.get("value"))) {
      return null;
    }
    var value = decimal(quantity.get("value"));
    return switch (quantity.path("comparator").asString("")) {
      case "<" -> "(," + value + ")";
      case "<=" -> "(," + value + "]";
      case ">" -> "(" + value + ",)";
      case ">=" -> "[" + value + ",)";
      default -> "[" + value + "," + value + "]";
    };
  }

  private static @Nullable String span(JsonNode range) {
    var low = range.path("low").path("value");
    var high = range.path("high").path("value");
    if (!Words.isFinite(low) && !Words.isFinite(high)) {
      return null;
    }
    if (Words.isFinite(low)
        && Words.isFinite(high)
        && low.decimalValue().compareTo(high.decimalValue()) > 0) {
      return null;
    }
    return (Words.isFinite(low) ? "[" + decimal(low) : "(")
        + ","
        + (Words.isFinite(high) ? decimal(high) + "]" : ")");
  }

  private static String unit(JsonNode quantity) {
    return text(quantity, "system")
        + "|"
        + text(quantity, quantity.has("currency") ? "currency" : "code")
        + "|"
        + text(quantity, "unit");
  }

  private static String text(JsonNode node, String field) {
    var text = Words.text(node, field);
    return text == null ? "" : text;
  }

  private static BigDecimal decimal(JsonNode number) {
    return number.decimalValue();
  }
}
