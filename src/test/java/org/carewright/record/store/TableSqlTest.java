package org.carewright.record.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carewright.testing.CarewrightTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A table as an older program left it becomes what the declaration says, with what it holds. */
@CarewrightTest
class TableSqlTest {

  @Autowired ResourceIndexes indexes;
  @Autowired Refilling refilling;
  @Autowired ResourceWriter writer;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void whatBelongedToNobodyIsKeptWhenItMayBelongToPatients() {
    transaction.executeWithoutResult(tx -> {
      var index = indexes.get("Binary");
      jdbc.sql(
              """
              drop table fhir.binary;
              create table fhir.binary (
                id text not null, version int not null, updated_at timestamptz not null,
                content uuid not null, source text, title text, by_old text[], body text not null,
                primary key (id));
              insert into fhir.binary (id, version, updated_at, content, source, body) values
                ('b1', 3, now(), gen_random_uuid(), 'x',
                '{"resourceType":"Binary","id":"b1","contentType":"text/plain",\
              "securityContext":{"reference":"DocumentReference/d1"}}')\
              """)
          .update();

      new TableSql(index).statements(columns()).forEach(statement -> jdbc.sql(statement).update());
      refilling.refill(index);

      var row =
          jdbc.sql("select patient_id, version, title, refers from fhir.binary where id = 'b1'")
              .query()
              .singleRow();
      assertThat(row.get("patient_id")).isEqualTo(ResourceIndex.UNOWNED);
      assertThat(row.get("version")).isEqualTo(3);
      assertThat(row.get("title")).isEqualTo("text/plain");
      assertThat(String.valueOf(row.get("refers"))).isEqualTo("{DocumentReference/d1}");

      var read = ResourceReader.read("{\"resourceType\":\"Binary\",\"id\":\"b1\"}");
      var patient = UUID.randomUUID();
      writer.write(List.of(Incoming.of(index, patient, read, "x")));
      assertThat(jdbc.sql("select count(*) from fhir.binary").query(Long.class).single())
          .as("ids are unique within a patient now")
          .isEqualTo(2);
      tx.setRollbackOnly();
    });
  }

  private Map<String, String> columns() {
    var columns = new HashMap<String, String>();
    jdbc.sql(
            """
            select attname, format_type(atttypid, atttypmod) as type from pg_attribute
            where attrelid = 'fhir.binary'::regclass and attnum > 0 and not attisdropped\
            """)
        .query(row -> {
          columns.put(row.getString("attname"), row.getString("type"));
        });
    return columns;
  }
}
