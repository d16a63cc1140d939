package org.carewright.record.search;

import org.carewright.record.store.Strings;

/** https://hl7.org/fhir/R4/search.html#uri. */
final class UriSearch {

  private UriSearch() {}

  static String condition(Asked asked) {
    var uris = asked.values().stream().map(Values::plain).map(Strings::exact).toList();
    var array = asked.sql().texts(uris);
    return switch (asked.modifier()) {
      case "" -> asked.anyColumn(column -> column + " && " + array);
      case "below" ->
          asked.anyColumn(column ->
              "exists (select 1 from unnest(%s) one, unnest(%s) asked where starts_with(one, asked))"
                  .formatted(column, array));
      case "above" ->
          asked.anyColumn(column ->
              "exists (select 1 from unnest(%s) one, unnest(%s) asked where starts_with(asked, one))"
                  .formatted(column, array));
      default -> throw asked.wrongModifier();
    };
  }
}
