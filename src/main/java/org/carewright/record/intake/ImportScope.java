package org.carewright.record.intake;

import java.util.UUID;
import org.carewright.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is common to the units of one import.
 *
 * @param source what resources are said to come from that do not say it themselves
 */
record ImportScope(Viewer by, String source, SharedResources shared, KnownPatients patients) {

  static ImportScope of(Viewer by, ImportTools tools) {
    return new ImportScope(
        by,
        "import",
        new SharedResources(tools.jdbc(), tools.indexes()),
        new KnownPatients(by, tools.relationships()));
  }

  /** One import at a time writes to a patient. */
  void lock(JdbcClient jdbc, UUID patient) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:patient, 0))")
        .param("patient", patient.toString())
        .query()
        .singleRow();
  }

  /** The version of the patient's own resource, 0 when there is none. */
  int version(JdbcClient jdbc, UUID patient) {
    return jdbc.sql(
            "select coalesce(max(version), 0) from fhir.patient where patient_id = :id and id = :text")
        .param("id", patient)
        .param("text", patient.toString())
        .query(Integer.class)
        .single();
  }
}
