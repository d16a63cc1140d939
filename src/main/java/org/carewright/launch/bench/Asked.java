package org.carewright.launch.bench;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** A statement as a program sent it, and how long the database took. */
record Asked(String sql, List<Value> values, long nanos) {

  /** A call that set one of the statement's values. */
  record Value(Method setter, Object[] arguments) {}

  boolean isQuery() {
    var start = sql.stripLeading().toLowerCase(java.util.Locale.ROOT);
    return start.startsWith("select") || start.startsWith("with");
  }

  /** Asks the same again, and reads every row. */
  void again(Connection connection) throws SQLException, ReflectiveOperationException {
    try (var statement = connection.prepareStatement(sql)) {
      bind(statement);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          rows.getString(1);
        }
      }
    }
  }

  private void bind(PreparedStatement statement) throws ReflectiveOperationException {
    for (var value : values) {
      value.setter().invoke(statement, value.arguments());
    }
  }

  /** Its first words, for a line of a table. */
  String title() {
    var words = sql.strip().replaceAll("\\s+", " ");
    return words.length() <= 60 ? words : words.substring(0, 59) + "…";
  }
}
