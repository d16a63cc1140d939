package org.carewright.record.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An expression of the declaration that yields words: {@code a | b} takes the first that says
 * something, {@code a + b} joins.
 */
record Shown(List<List<Term>> alternatives) {

  /** Long lists and notes are for the resource itself; a line of a list needs no more. */
  private static final int LONGEST = 300;

  /** How the words of an element are told. */
  enum Telling {
    WORDS,
    TAG,
    RISK,
    CODE
  }

  record Term(Telling telling, ElementPath path) {}

  static Shown of(String text) {
    return parse(text, Telling.WORDS);
  }

  /** For status and category, where the code itself is wanted. */
  static Shown codes(String text) {
    return parse(text, Telling.CODE);
  }

  static Shown nothing() {
    return new Shown(List.of());
  }

  private static Shown parse(String text, Telling plain) {
    var alternatives = new ArrayList<List<Term>>();
    for (var alternative : text.split("\\|")) {
      var terms = new ArrayList<Term>();
      for (var term : alternative.split("\\+")) {
        terms.add(term(term.strip(), plain));
      }
      alternatives.add(List.copyOf(terms));
    }
    return new Shown(List.copyOf(alternatives));
  }

  private static Term term(String text, Telling plain) {
    var open = text.indexOf('(');
    if (open < 0) {
      return new Term(plain, ElementPath.of(text));
    }
    var path = ElementPath.of(text.substring(open + 1, text.length() - 1));
    return new Term(text.startsWith("tag") ? Telling.TAG : Telling.RISK, path);
  }

  @Nullable String in(JsonNode resource) {
    for (var terms : alternatives) {
      var said = new LinkedHashSet<String>();
      for (var term : terms) {
        say(term, resource, said);
      }
      if (!said.isEmpty()) {
        return shorten(String.join(" · ", said));
      }
    }
    return null;
  }

  private static void say(Term term, JsonNode resource, LinkedHashSet<String> said) {
    var nodes = term.path().in(resource);
    switch (term.telling()) {
      case WORDS -> {
        var words = new LinkedHashSet<String>();
        nodes.forEach(node -> add(words, Words.of(node)));
        if (words.isEmpty()) {
          nodes.stream().limit(1).forEach(node -> add(words, Words.code(node)));
        }
        add(said, words.isEmpty() ? null : String.join(", ", words));
      }
      case CODE -> nodes.stream().limit(1).forEach(node -> add(said, Words.code(node)));
      case TAG -> nodes.stream().limit(1).forEach(node -> add(said, Words.tag(node)));
      case RISK -> nodes.stream().limit(1).forEach(node -> add(said, Words.risk(node)));
    }
  }

  private static void add(LinkedHashSet<String> words, @Nullable String word) {
    if (word != null && !word.isBlank()) {
      words.add(word.strip());
    }
  }

  private static String shorten(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1).strip() + "…";
  }
}
