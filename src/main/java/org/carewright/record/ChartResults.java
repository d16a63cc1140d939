package org.carewright.record;

import java.util.ArrayList;
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

  private final JdbcClient jdbc;
  private final ReferenceRanges ranges;

  ChartResults(JdbcClient jdbc, ReferenceRanges ranges) {
    this.jdbc = jdbc;
    this.ranges = ranges;
  }

  /** All groups, or the one with the code; the most recently measured first. */
  List<ResultGroup> list(Viewer viewer, PatientId patient, @Nullable String code) {
    var groups = new LinkedHashMap<String, ResultGroupBuilder>();
    jdbc.sql(
            """
            select t.id, t.result_code, t.title, t.category, t.started_at, t.started_precision,
              t.detail, t.measure_titles, t.measure_values, t.measure_units, t.measure_lows,
              t.measure_highs, t.measure_codes,
              (select p.started_at from fhir.patient p where p.patient_id = :patient limit 1)
                as born
            from fhir.observation t
            where t.patient_id = :patient and t.result_code is not null
              and t.started_at is not null
              and coalesce(t.status, '') not in ('entered-in-error', 'cancelled')
              and (t.detail is not null or t.measure_values is not null)
              and (cast(:code as text) is null or t.result_code = :code)
              and %s
            order by t.started_at desc, t.id\
            """
                .formatted(Viewer.sees("cast(:patient as uuid)")))
        .params(viewer.params())
        .param("patient", patient.value())
        .param("code", code)
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
}
