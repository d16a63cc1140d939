package org.carewright.record.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings schema {@code fhir} to what {@link ResourceIndexes} declares: a table per type, columns
 * for its search parameters. Done at start, after the migrations; nothing happens when the
 * declaration is the one it was brought to last.
 */
@Component
@DependsOnDatabaseInitialization
class ResourceTables {

  /** Any number, the same on every node: only one brings the schema up to date. */
  private static final long LOCK = 4_203_001;

  private static final String NEW = "";

  private final JdbcClient jdbc;
  private final ResourceIndexes indexes;
  private final Refilling refilling;

  ResourceTables(
      JdbcClient jdbc,
      ResourceIndexes indexes,
      Refilling refilling,
      TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.indexes = indexes;
    this.refilling = refilling;
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
    var existing = existing();
    var statements = new ArrayList<String>();
    indexes
        .list()
        .forEach(index ->
            statements.addAll(
                new TableSql(index).statements(existing.getOrDefault(index.table(), Map.of()))));
    statements.add("comment on schema fhir is '%s'".formatted(declared));
    jdbc.sql(String.join(";\n", statements)).update();
    if (!here.equals(NEW)) {
      indexes.list().forEach(refilling::refill);
    }
  }

  /** The columns there are, with their types, by table. */
  private Map<String, Map<String, String>> existing() {
    var tables = new HashMap<String, Map<String, String>>();
    jdbc.sql(
            """
            select c.relname, a.attname, format_type(a.atttypid, a.atttypmod) as type
            from pg_attribute a join pg_class c on c.oid = a.attrelid
            where c.relnamespace = 'fhir'::regnamespace and c.relkind = 'r'
              and a.attnum > 0 and not a.attisdropped\
            """)
        .query(row -> {
          tables
              .computeIfAbsent("fhir." + row.getString("relname"), name -> new HashMap<>())
              .put(row.getString("attname"), row.getString("type"));
        });
    return tables;
  }

  private String mark() {
    var bytes = (indexes.text() + TableSql.SHAPE).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(bytes).toString();
  }
}
