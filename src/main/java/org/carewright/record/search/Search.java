package org.carewright.record.search;

import java.util.List;
import org.carewright.record.store.ResourceIndex;
import org.jspecify.annotations.Nullable;

/**
 * A search of one type, read and found to be one that can be run.
 *
 * @param count how many at most
 * @param after where the page before ended, or null for the first
 * @param used the parameters that were understood, as they came
 * @param ignored the names of those that R4 does not know for this type
 */
public record Search(
    ResourceIndex index,
    List<Criterion> criteria,
    List<Sort> sorts,
    List<Include> includes,
    int count,
    Total total,
    @Nullable Cursor after,
    String base,
    List<Term> used,
    List<String> ignored) {

  /** A parameter with its value. */
  public record Term(String name, String value) {}

  /** Whether the whole number is told (https://hl7.org/fhir/R4/search.html#total). */
  public enum Total {
    NONE,
    ACCURATE
  }

  public Search {
    criteria = List.copyOf(criteria);
    sorts = List.copyOf(sorts);
    includes = List.copyOf(includes);
    used = List.copyOf(used);
    ignored = List.copyOf(ignored);
  }
}
