package org.carewright.record.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The statements that make one type's table what its declaration says. */
record TableSql(ResourceIndex index) {

  /** Changes when these statements or what fills the columns change, so that all is done again. */
  static final String SHAPE = "3 " + RowColumns.COMMON + RowColumns.MEASURES;

  private static final Set<String> NEEDED =
      Set.of("patient_id", "id", "version", "updated_at", "content", "body");

  /**
   * @param existing the columns that the table has, with their types; none when it is not there
   */
  List<String> statements(Map<String, String> existing) {
    var statements = new ArrayList<String>();
    if (existing.isEmpty()) {
      statements.add(create());
      // Measured with 35,000 resources of the sample (87 MB, a third of them over 2 kB, stored
      // twice): pglz, the only compression that every build has, makes 104 MB of them instead of
      // 190 MB but takes 1.6 times as long to store; reading takes the same. Taking a chart in fast
      // comes first.
      statements.add(
          "alter table %s alter column body set storage external".formatted(index.table()));
    } else {
      change(existing, statements);
    }
    statements.addAll(indexes());
    return statements;
  }

  private String create() {
    var columns =
        RowColumns.of(index).stream()
            .map(one ->
                one.name() + " " + one.sql() + (NEEDED.contains(one.name()) ? " not null" : ""))
            .collect(Collectors.joining(",\n  "));
    return "create table %s (\n  %s,\n  primary key (%sid)\n)"
        .formatted(index.table(), columns, index.ofPatients() ? "patient_id, " : "");
  }

  private void change(Map<String, String> existing, List<String> statements) {
    var wanted = RowColumns.of(index);
    var names = wanted.stream().map(RowColumns.Column::name).collect(Collectors.toSet());
    var gone = existing.keySet().stream().filter(name -> !names.contains(name)).sorted();
    gone.forEach(name -> statements.add(alter("drop column " + name)));
    if (index.ofPatients() && !existing.containsKey("patient_id")) {
      belong(statements);
    }
    for (var column : wanted) {
      var type = existing.get(column.name());
      if (type != null && column.name().startsWith("by_") && !type.equals(column.sql())) {
        statements.add(alter("drop column " + column.name()));
        type = null;
      }
      if (type == null && !column.name().equals("patient_id")) {
        statements.add(alter("add column " + column.name() + " " + column.sql()));
      }
    }
  }

  /** What belonged to nobody may be a patient's from now on: what is there is still nobody's. */
  private void belong(List<String> statements) {
    statements.add(
        alter("add column patient_id uuid not null default '" + ResourceIndex.UNOWNED + "'"));
    statements.add(alter("alter column patient_id drop default"));
    statements.add(alter("drop constraint " + index.type().toLowerCase(Locale.ROOT) + "_pkey"));
    statements.add(alter("add primary key (patient_id, id)"));
  }

  private String alter(String change) {
    return "alter table " + index.table() + " " + change;
  }

  private List<String> indexes() {
    var statements = new ArrayList<String>();
    if (index.ofPatients()) {
      statements.add(index("when", "(patient_id, started_at desc nulls last)"));
      // Ids are unique within a patient only, but are asked for without one: GET /Condition/1.
      statements.add(index("id", "using hash (id)"));
    }
    for (var name : index.across()) {
      var parameter = index.parameters().get(name);
      if (parameter == null) {
        throw new IllegalArgumentException(index.type() + " has no search parameter " + name);
      }
      parameter
          .columns()
          .forEach(column ->
              statements.add(index(column.name().substring("by_".length()), method(column))));
    }
    return statements;
  }

  private static String method(SearchColumn column) {
    return switch (column.kind()) {
      case TOKEN, REFERENCE, URI -> "using gin (%s)".formatted(column.name());
      case STRING -> "using gin (%s gin_trgm_ops)".formatted(column.name());
      case DATE -> "(lower(%s))".formatted(column.name());
      case DATES, NUMBER, QUANTITY ->
          throw new IllegalArgumentException("No index is made for " + column);
    };
  }

  private String index(String name, String on) {
    return "create index if not exists %s_%s on %s %s"
        .formatted(index.type().toLowerCase(Locale.ROOT), name, index.table(), on);
  }
}
