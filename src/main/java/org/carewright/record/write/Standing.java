package org.carewright.record.write;

import java.util.List;
import java.util.UUID;
import org.carewright.access.Viewer;
import org.carewright.record.search.Sight;
import org.carewright.record.store.ResourceIndex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands in the way of a write, or is replaced by it. */
@Component
class Standing {

  private final JdbcClient jdbc;

  Standing(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A resource that is here.
   *
   * @param patient whose it is, {@link ResourceIndex#UNOWNED} when nobody's
   * @param owned whether Carewright published it
   * @param seen whether the viewer may see it
   */
  record Here(UUID patient, int version, boolean owned, boolean seen) {}

  /** Writes to the same patient, or to what belongs to none, wait for one another. */
  void lock(ResourceIndex index, UUID patient, String id) {
    lock(patient.equals(ResourceIndex.UNOWNED) ? index.type() + "/" + id : patient.toString());
  }

  void lock(String name) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
        .param("name", name)
        .query()
        .singleRow();
  }

  /** All with this id, which several patients may have. */
  List<Here> find(Viewer viewer, ResourceIndex index, String id) {
    return jdbc.sql(
            """
            select %s as patient_id, t.version, t.source is null as owned, %s as seen
            from %s t where t.id = :id\
            """
                .formatted(
                    index.ofPatients() ? "t.patient_id" : "'" + ResourceIndex.UNOWNED + "'::uuid",
                    Sight.of(index, "t"),
                    index.table()))
        .params(viewer.params())
        .param("id", id)
        .query((row, n) ->
            new Here(
                row.getObject("patient_id", UUID.class),
                row.getInt("version"),
                row.getBoolean("owned"),
                row.getBoolean("seen")))
        .list();
  }

  boolean sees(Viewer viewer, UUID patient) {
    return jdbc.sql("select " + Viewer.sees("cast(:patient as uuid)"))
        .params(viewer.params())
        .param("patient", patient)
        .query(Boolean.class)
        .single();
  }

  /** Whether one of what is referred to is of a patient whom the viewer may not see. */
  boolean namesUnseen(Viewer viewer, List<String> refers) {
    return !refers.isEmpty()
        && jdbc.sql(
                """
                select exists (select 1 from unnest(fhir.patients_of(:refers)) other where not %s)\
                """
                    .formatted(Viewer.sees("other")))
            .params(viewer.params())
            .param("refers", refers.toArray(String[]::new))
            .query(Boolean.class)
            .single();
  }
}
