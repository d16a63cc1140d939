package org.carewright.record.search;

import java.util.HashMap;
import java.util.Map;

/** The values of a statement being written, each given a name on the way, and names for tables. */
final class Sql {

  private final Map<String, Object> values = new HashMap<>();
  private int rows;

  /** The placeholder of a value; what came from outside goes nowhere else. */
  String param(Object value) {
    var name = "v" + values.size();
    values.put(name, value);
    return ":" + name;
  }

  String texts(java.util.Collection<String> texts) {
    return "cast(" + param(texts.toArray(String[]::new)) + " as text[])";
  }

  String uuids(java.util.Collection<java.util.UUID> ids) {
    return "cast(" + param(ids.toArray(java.util.UUID[]::new)) + " as uuid[])";
  }

  /** A name for one more table of the statement. */
  String row() {
    return "c" + ++rows;
  }

  Map<String, Object> values() {
    return values;
  }
}
