package org.carewright.record.search;

import java.util.List;
import org.carewright.record.store.ResourceIndex;
import org.carewright.record.store.SearchParameter;

/**
 * One parameter of a search, on one row of the statement.
 *
 * @param row the name of the row whose columns are looked at
 * @param modifier what followed the colon, or ""
 * @param values the alternatives, still escaped; at least one
 */
record Asked(
    Sql sql,
    String row,
    ResourceIndex index,
    SearchParameter parameter,
    String modifier,
    List<String> values) {

  WrongSearch wrongModifier() {
    return WrongSearch.notSupported(
        "The parameter %s does not take the modifier :%s.".formatted(parameter.name(), modifier));
  }

  WrongSearch wrongValue(String value, String like) {
    return WrongSearch.invalid("%s takes %s, not \"%s\".".formatted(parameter.name(), like, value));
  }

  /** True of a row when one of the parameter's columns makes it true. */
  String anyColumn(java.util.function.Function<String, String> condition) {
    return parameter.columns().stream()
        .map(column -> condition.apply(row + "." + column.name()))
        .collect(java.util.stream.Collectors.joining(" or ", "(", ")"));
  }

  /** True of a row when one of the values makes it true. */
  String anyValue(java.util.function.Function<String, String> condition) {
    return values.stream()
        .map(condition)
        .collect(java.util.stream.Collectors.joining(" or ", "(", ")"));
  }
}
