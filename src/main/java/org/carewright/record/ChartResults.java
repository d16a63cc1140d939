package org.carewright.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads Observations as groups of results with their history. */
@Component
class ChartResults {

  private static final String COLUMNS =
      """
      t.id, t.result_code, t.title, t.category, t.started_at, t.started_precision, t.detail,
      t.measure_titles, t.measure_values, t.measure_units, t.measure_lows, t.measure_highs,
      t.measure_codes, (select p.started_at from fhir.patient p where p.patient_id = :patient limit 1)
        as born\
      """;

  private static final String FROM =
      """
      from fhir.observation t
      where t.patient_id = :patient and t.result_code is not null and t.started_at is not null
        and coalesce(t.status, '') not in ('entered-in-error', 'cancelled')
        and (t.detail is not null or t.measure_values is not null) and %s\
      """
          .formatted(Viewer.sees("cast(:patient as uuid)"));

  private static final String NEWEST_FIRST = " order by t.started_at desc, t.id collate \"C\"";

  private static final String ALL = "select " + COLUMNS + "\n" + FROM + NEWEST_FIRST;

  private static final String SOME =
      "select " + COLUMNS + "\n" + FROM + " and t.result_code in (:codes)" + NEWEST_FIRST;

  private static final String LATEST =
      """
      select * from (
        select %s,
          row_number() over (test order by t.started_at desc, t.id collate "C") as place,
          sum(cardinality(t.measure_values)) over test > 1 as repeated
        %s
        window test as (partition by t.result_code collate "C")
      ) t where t.place = 1\
      """
              .formatted(COLUMNS, FROM)
          + NEWEST_FIRST;

  private final JdbcClient jdbc;
  private final ReferenceRanges ranges;

  ChartResults(JdbcClient jdbc, ReferenceRanges ranges) {
    this.jdbc = jdbc;
    this.ranges = ranges;
  }

  /** All groups, or those with the codes; the most recently measured first. */
  List<ResultGroup> list(Viewer viewer, PatientId patient, @Nullable Collection<String> codes) {
    var groups = new LinkedHashMap<String, ResultGroupBuilder>();
    query(codes == null ? ALL : SOME, viewer, patient)
        .param("codes", codes)
        .query(row -> {
          var result = ResultRow.of(row);
          groups
              .computeIfAbsent(result.code(), key -> new ResultGroupBuilder(result, ranges))
              .add(result);
        });
    var list = new ArrayList<ResultGroup>();
    groups.values().forEach(group -> list.add(group.build()));
    return list;
  }

  /** The newest result of every test; the most recently measured first. */
  List<LatestResult> latest(Viewer viewer, PatientId patient) {
    return query(LATEST, viewer, patient)
        .query((row, n) -> {
          var result = ResultRow.of(row);
          var test = new ResultGroupBuilder(result, ranges);
          test.add(result);
          return new LatestResult(test.build(), row.getBoolean("repeated"));
        })
        .list();
  }

  private JdbcClient.StatementSpec query(String sql, Viewer viewer, PatientId patient) {
    return jdbc.sql(sql).params(viewer.params()).param("patient", patient.value());
  }
}
