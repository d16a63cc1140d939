package org.carewright.fhir;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which part of each resource is wanted (https://hl7.org/fhir/R4/search.html#summary).
 *
 * @param elements the elements asked for by {@code _elements}; empty for all
 */
record Part(Summary summary, Set<String> elements) {

  enum Summary {
    FALSE,
    TRUE,
    TEXT,
    DATA,
    COUNT
  }

  static final Part WHOLE = new Part(Summary.FALSE, Set.of());

  Part {
    elements = Set.copyOf(elements);
  }

  static Part of(Parameters parameters) {
    var summary =
        switch (parameters.first("_summary")) {
          case "", "false" -> Summary.FALSE;
          case "true" -> Summary.TRUE;
          case "text" -> Summary.TEXT;
          case "data" -> Summary.DATA;
          case "count" -> Summary.COUNT;
          default -> throw Refused.invalid("_summary is one of true, text, data, count and false.");
        };
    var elements = new LinkedHashSet<String>();
    parameters.list().stream()
        .filter(one -> one.name().equals("_elements"))
        .flatMap(one -> Arrays.stream(one.value().split(",")))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .forEach(elements::add);
    if (!elements.stream().allMatch(name -> name.matches("[A-Za-z][A-Za-z.]{0,100}"))) {
      throw Refused.invalid("_elements lists names of elements, with commas between them.");
    }
    return summary == Summary.FALSE && elements.isEmpty() ? WHOLE : new Part(summary, elements);
  }

  boolean isWhole() {
    return elements.isEmpty()
        && summary != Summary.TRUE
        && summary != Summary.TEXT
        && summary != Summary.DATA;
  }
}
