package org.carewright.record.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings schema {@code fhir} to what {@link ResourceIndexes} declares: a table per type, a column
 * per search parameter. Done at start, after the migrations; nothing happens when the declaration
 * is the one it was brought to last.
 */
@Component
@DependsOnDatabaseInitialization
class ResourceTables {

  /** Any number, the same on every node: only one brings the schema up to date. */
  private static final long LOCK = 4_203_001;

  private final JdbcClient jdbc;
  private final ResourceIndexes indexes;

  ResourceTables(JdbcClient jdbc, ResourceIndexes indexes, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.indexes = indexes;
    transaction.executeWithoutResult(tx -> bring());
  }

  private void bring() {
    jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query().singleRow();
    var declared = mark();
    var here =
        jdbc.sql("select coalesce(obj_description('fhir'::regnamespace), '')")
            .query(String.class)
            .single();
    if (here.equals(declared)) {
      return;
    }
    var statements = new ArrayList<String>();
    indexes.list().forEach(index -> statements.addAll(ddl(index)));
    statements.add("comment on schema fhir is '%s'".formatted(declared));
    jdbc.sql(String.join(";\n", statements)).update();
  }

  private String mark() {
    var bytes = (indexes.text() + RowColumns.COMMON).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(bytes).toString();
  }

  private static List<String> ddl(ResourceIndex index) {
    var table = index.table();
    var name = index.type().toLowerCase(java.util.Locale.ROOT);
    var statements = new ArrayList<String>();
    statements.add(
        """
        create table if not exists %s (
          %sid text not null,
          version int not null,
          updated_at timestamptz not null,
          content uuid not null,
          body text not null,
          primary key (%sid)
        )\
        """
            .formatted(
                table,
                index.ofPatients() ? "patient_id uuid not null,\n  " : "",
                index.ofPatients() ? "patient_id, " : ""));
    // Measured with 35,000 resources of the sample (87 MB, a third of them over 2 kB, stored
    // twice):
    // pglz, the only compression that every build has, makes 104 MB of them instead of 190 MB but
    // takes 1.6 times as long to store; reading takes the same. Taking a chart in fast comes first.
    statements.add("alter table %s alter column body set storage external".formatted(table));
    RowColumns.of(index).stream()
        .filter(column -> !RowColumns.KEY.contains(column.name()))
        .forEach(column ->
            statements.add(
                "alter table %s add column if not exists %s %s"
                    .formatted(table, column.name(), column.sql())));
    if (index.ofPatients()) {
      statements.add(
          "create index if not exists %s_when on %s (patient_id, started_at desc nulls last)"
              .formatted(name, table));
    }
    if (!index.ofPatients() || index.owner() == ResourceIndex.Owner.ITSELF) {
      index.columns().stream()
          .filter(column -> column.parameter().equals("identifier"))
          .forEach(column ->
              statements.add(
                  "create index if not exists %s_identifier on %s using gin (%s)"
                      .formatted(name, table, column.column())));
    }
    return statements;
  }
}
