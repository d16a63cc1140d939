package org.carewright.record.search;

import java.util.ArrayList;
import java.util.List;
import org.carewright.record.store.ResourceIndex;
import org.carewright.record.store.SearchColumn;

/**
 * One of the orders asked for (https://hl7.org/fhir/R4/search.html#sort).
 *
 * @param expression on a row called {@code t}
 * @param type what it is compared as
 */
record Sort(String expression, String type, boolean down) {

  private static final int MOST = 5;

  static List<Sort> of(ResourceIndex index, String asked) {
    var list = new ArrayList<Sort>();
    for (var name : asked.split(",")) {
      if (!name.isBlank()) {
        var down = name.startsWith("-");
        list.add(one(index, down ? name.substring(1) : name.strip(), down));
      }
    }
    if (list.size() > MOST) {
      throw WrongSearch.notSupported("_sort takes %d parameters at most.".formatted(MOST));
    }
    return list;
  }

  private static Sort one(ResourceIndex index, String name, boolean down) {
    if (name.equals("_id")) {
      return new Sort("t.id", "text", down);
    }
    if (name.equals("_lastUpdated")) {
      return new Sort("t.updated_at", "timestamptz", down);
    }
    var parameter = index.parameters().get(name);
    if (parameter == null) {
      throw WrongSearch.invalid("%s cannot be sorted by %s.".formatted(index.type(), name));
    }
    if (parameter.ofOwner()) {
      return new Sort("t.patient_id", "uuid", down);
    }
    return of(parameter.columns().getFirst(), down);
  }

  /** Of several values the first counts; strings are sorted as they are searched, folded. */
  private static Sort of(SearchColumn column, boolean down) {
    var name = "t." + column.name();
    return switch (column.kind()) {
      case TOKEN, REFERENCE, URI -> new Sort(name + "[1]", "text", down);
      case STRING -> new Sort(name, "text", down);
      case DATE -> new Sort("lower(" + name + ")", "timestamptz", down);
      case DATES -> new Sort("lower(" + name + "[1])", "timestamptz", down);
      case NUMBER, QUANTITY -> new Sort("lower(" + name + "[1])", "numeric", down);
    };
  }

  String order() {
    return expression + (down ? " desc nulls last" : " nulls last");
  }
}
