package org.carewright.patient;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The keys under which a folded word is found though it is written differently: the nicknames it
 * stands for, and the word with any one letter left out. Two words that differ by one letter added,
 * dropped, changed or swapped with its neighbour share at least one such key (the idea of SymSpell:
 * symmetric deletes), so that one index lookup forgives a typing mistake. Sounds are added by the
 * database, which has Double Metaphone.
 */
final class SearchKeys {

  private SearchKeys() {}

  static Set<String> of(Collection<String> words) {
    return words.stream()
        .flatMap(word -> of(word).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  static Set<String> of(String word) {
    var keys = nicknames(word);
    keys.addAll(nearly(word));
    return keys;
  }

  static Set<String> nicknames(String word) {
    return Nicknames.groups(word).stream()
        .map(group -> "n:" + group)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Nothing for words of three letters and less: half the population would be one letter away. */
  static Set<String> nearly(String word) {
    var keys = new LinkedHashSet<String>();
    if (word.length() < 4) {
      return keys;
    }
    keys.add("d:" + word);
    for (var i = 0; i < word.length(); i++) {
      keys.add("d:" + word.substring(0, i) + word.substring(i + 1));
    }
    return keys;
  }
}
