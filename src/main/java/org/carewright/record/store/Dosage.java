package org.carewright.record.store;

import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says a FHIR Dosage in words: "1 tablet, twice a day, as needed". */
final class Dosage {

  private static final Map<String, String> UNITS =
      Map.of(
          "s", "second", "min", "minute", "h", "hour", "d", "day", "wk", "week", "mo", "month", "a",
          "year");

  private Dosage() {}

  static boolean isOne(JsonNode node) {
    return node.has("timing")
        || node.has("doseAndRate")
        || node.has("asNeededBoolean")
        || node.has("asNeededCodeableConcept");
  }

  static @Nullable String words(JsonNode dosage) {
    var text = Words.text(dosage, "text");
    if (text != null) {
      return text;
    }
    var parts = new ArrayList<String>();
    dose(dosage, parts);
    timing(dosage, parts);
    if ("true".equals(Words.text(dosage, "asNeededBoolean"))
        || dosage.has("asNeededCodeableConcept")) {
      parts.add("as needed");
    }
    if (parts.isEmpty()) {
      return null;
    }
    var words = String.join(", ", parts);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static void dose(JsonNode dosage, ArrayList<String> parts) {
    for (var one : dosage.path("doseAndRate")) {
      var quantity = one.get("doseQuantity");
      var words = quantity == null ? null : Words.quantity(quantity);
      if (words != null) {
        parts.add(quantity.has("unit") || quantity.has("code") ? words : "take " + words);
      }
    }
  }

  private static void timing(JsonNode dosage, ArrayList<String> parts) {
    var coded = dosage.path("timing").get("code");
    var words = coded == null ? null : Words.of(coded);
    if (words != null) {
      parts.add(words);
      return;
    }
    var repeat = dosage.path("timing").path("repeat");
    var period = repeat.path("period").asInt(0);
    var unit = UNITS.get(repeat.path("periodUnit").asString(""));
    if (period > 0 && unit != null) {
      parts.add(often(repeat.path("frequency").asInt(1), period, unit));
    }
  }

  private static String often(int times, int period, String unit) {
    var count = times == 1 ? "once" : times == 2 ? "twice" : times + " times";
    if (period == 1) {
      return count + " a " + unit;
    }
    return (times == 1 ? "" : count + " ") + "every " + period + " " + unit + "s";
  }
}
