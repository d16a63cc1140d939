package org.carewright.record.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.carewright.record.search.Search.Term;
import org.carewright.record.search.Search.Total;
import org.carewright.record.store.ResourceIndex;
import org.carewright.record.store.ResourceIndexes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the parameters of a search (https://hl7.org/fhir/R4/search.html). */
@Component
public class SearchReading {

  /** They say how the answer looks and are read by whoever writes it. */
  private static final Set<String> OF_THE_ANSWER =
      Set.of("_format", "_pretty", "_summary", "_elements", "_count");

  private static final Set<String> NOT_SUPPORTED =
      Set.of("_text", "_content", "_filter", "_list", "_query", "_containedType");

  private final ResourceIndexes indexes;
  private final Criteria criteria;

  SearchReading(ResourceIndexes indexes, Criteria criteria) {
    this.indexes = indexes;
    this.criteria = criteria;
  }

  /**
   * Throws {@link WrongSearch} for what cannot be run. What R4 does not know for the type is set
   * aside in {@link Search#ignored}.
   *
   * @param base the address of this interface, without a slash at its end
   */
  public Search read(
      ResourceIndex index, List<Term> terms, String base, int count, @Nullable Cursor after) {
    var all = new ArrayList<Criterion>();
    var sorts = new ArrayList<Sort>();
    var includes = new ArrayList<Include>();
    var used = new ArrayList<Term>();
    var ignored = new ArrayList<String>();
    var total = Total.NONE;
    for (var term : terms) {
      var name = term.name();
      if (NOT_SUPPORTED.contains(name)) {
        throw WrongSearch.notSupported("The parameter %s is not served here.".formatted(name));
      }
      if (name.equals("_sort")) {
        sorts.addAll(Sort.of(index, term.value()));
      } else if (name.equals("_total")) {
        total = total(term.value());
      } else if (name.equals("_contained")) {
        contained(term.value());
      } else if (Include.NAMES.contains(name)) {
        includes.add(Include.of(name, term.value(), index, indexes));
      } else if (!OF_THE_ANSWER.contains(name)) {
        var criterion = criteria.find(index, name, term.value(), base);
        if (criterion.isEmpty()) {
          ignored.add(name);
          continue;
        }
        all.add(criterion.get());
      }
      used.add(term);
    }
    return new Search(index, all, sorts, includes, count, total, after, base, used, ignored);
  }

  private static Total total(String value) {
    return switch (value) {
      case "none" -> Total.NONE;
      case "accurate", "estimate" -> Total.ACCURATE;
      default -> throw WrongSearch.invalid("_total is none, estimate or accurate.");
    };
  }

  private static void contained(String value) {
    if (!value.equals("false")) {
      throw WrongSearch.notSupported(
          "Contained resources are not searched; leave _contained away.");
    }
  }
}
