package org.carewright.record.search;

import java.util.ArrayList;
import java.util.List;

/** https://hl7.org/fhir/R4/search.html#token. */
final class TokenSearch {

  private TokenSearch() {}

  static String condition(Asked asked) {
    return switch (asked.modifier()) {
      case "" -> matches(asked);
      // What has no such element is not that code either.
      case "not" -> "(" + matches(asked) + ") is not true";
      case "text" -> CodeText.contains(asked);
      case "of-type" -> CodeText.ofType(asked);
      default -> throw asked.wrongModifier();
    };
  }

  private static String matches(Asked asked) {
    var tokens = new ArrayList<String>();
    var systems = new ArrayList<String>();
    var any = false;
    for (var value : asked.values()) {
      var parts = Values.split(value, '|');
      if (parts.size() > 2 || value.isEmpty()) {
        throw asked.wrongValue(value, "code, system|code, |code or system|");
      }
      var system = parts.size() == 1 ? null : Values.plain(parts.getFirst());
      var code = Values.plain(parts.getLast());
      var own = system != null && system.equals(asked.parameter().system());
      if (system == null || own && !code.isEmpty()) {
        tokens.add(code);
      } else if (own) {
        any = true;
      } else if (code.isEmpty()) {
        systems.add(system + "|");
      } else {
        tokens.add(system + "|" + code);
      }
    }
    return conditions(asked, tokens, systems, any);
  }

  private static String conditions(
      Asked asked, List<String> tokens, List<String> systems, boolean any) {
    var conditions = new ArrayList<String>();
    if (!tokens.isEmpty()) {
      var array = asked.sql().texts(tokens);
      conditions.add(asked.anyColumn(column -> column + " && " + array));
    }
    for (var system : systems) {
      var text = asked.sql().param(system);
      conditions.add(
          asked.anyColumn(column ->
              "exists (select 1 from unnest(%s) one where starts_with(one, %s))"
                  .formatted(column, text)));
    }
    if (any) {
      conditions.add(asked.anyColumn(column -> column + " is not null"));
    }
    return "(" + String.join(" or ", conditions) + ")";
  }
}
