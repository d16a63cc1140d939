package org.carewright.record.search;

import org.carewright.record.store.Strings;

/** https://hl7.org/fhir/R4/search.html#string; see {@link Strings} for what the column holds. */
final class StringSearch {

  private StringSearch() {}

  static String condition(Asked asked) {
    return asked.anyValue(value -> {
      var text = Values.plain(value);
      if (text.isBlank()) {
        throw asked.wrongValue(value, "words");
      }
      var like =
          asked
              .sql()
              .param(
                  switch (asked.modifier()) {
                    case "" -> "%\n" + escaped(Strings.folded(text)) + "%";
                    case "contains" -> "%" + escaped(Strings.folded(text)) + "%";
                    case "exact" -> "%\n" + Strings.EXACT + escaped(Strings.exact(text)) + "\n%";
                    default -> throw asked.wrongModifier();
                  });
      return asked.anyColumn(column -> column + " like " + like);
    });
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
