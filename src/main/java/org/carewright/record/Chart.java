package org.carewright.record;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.platform.Problem;
import org.carewright.record.store.ResourceIndex;
import org.carewright.record.store.ResourceIndexes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * One patient's chart, imported and published together, for someone who may see it: to others it is
 * empty. Reads typed columns only, so that a large chart opens as fast as a small one. What was
 * entered in error is left out. The caller leaves the line in the trail.
 */
@Repository
@Transactional(readOnly = true)
public class Chart {

  private static final String NEWEST = "t.started_at desc nulls last, t.id";
  private static final String NOT_REFUTED =
      "and coalesce(t.by_verification_status::text, '') !~ '(entered-in-error|refuted)'";
  private static final String ACTIVE_CONDITION =
      "coalesce(t.status, 'active') in ('active', 'recurrence', 'relapse') and t.ended_at is null";
  private static final String ACTIVE_ALLERGY = "coalesce(t.status, 'active') = 'active'";

  private final JdbcClient jdbc;
  private final ResourceIndexes indexes;
  private final ChartResults results;
  private final ChartTimeline timeline;

  Chart(JdbcClient jdbc, ResourceIndexes indexes, ChartResults results, ChartTimeline timeline) {
    this.jdbc = jdbc;
    this.indexes = indexes;
    this.results = results;
    this.timeline = timeline;
  }

  /** Problems and findings: active first, then the newest. */
  public List<ChartEntry> conditions(Viewer viewer, PatientId patient) {
    return list(viewer, patient, "Condition", ACTIVE_CONDITION, NOT_REFUTED, 10_000);
  }

  /** Medicines: being taken first, then the newest. {@code detail} is the dose in words. */
  public List<ChartEntry> medicines(Viewer viewer, PatientId patient) {
    return jdbc.sql(ChartMedicines.SQL.formatted(Viewer.sees("cast(:patient as uuid)")))
        .params(viewer.params())
        .param("patient", patient.value())
        .query((row, n) -> ChartRow.entry(row.getString("type"), row, row.getBoolean("is_current")))
        .list();
  }

  /** Allergies and intolerances; {@code detail} names the risk and the reactions. */
  public List<ChartEntry> allergies(Viewer viewer, PatientId patient) {
    return list(viewer, patient, "AllergyIntolerance", ACTIVE_ALLERGY, NOT_REFUTED, 10_000);
  }

  /**
   * What of conditions, medicines and allergies matters now, the newest first: those entries of the
   * three lists that are current, read at once.
   */
  public List<ChartEntry> current(Viewer viewer, PatientId patient) {
    var sees = Viewer.sees("cast(:patient as uuid)");
    var sql =
        """
        select * from (
          select m.* from (%s) m
          union all %s
          union all %s
        ) t where t.is_current order by %s\
        """
            .formatted(
                ChartMedicines.SQL.formatted(sees),
                select("Condition", ACTIVE_CONDITION, NOT_REFUTED, sees),
                select("AllergyIntolerance", ACTIVE_ALLERGY, NOT_REFUTED, sees),
                NEWEST);
    return jdbc.sql(sql)
        .params(viewer.params())
        .param("patient", patient.value())
        .query((row, n) -> ChartRow.entry(row.getString("type"), row, true))
        .list();
  }

  /** Immunisations given, newest first. */
  public List<ChartEntry> immunisations(Viewer viewer, PatientId patient) {
    return list(viewer, patient, "Immunization", "true", "and t.status <> 'not-done'", 10_000);
  }

  /** Encounters elsewhere and contacts here, newest first, at most {@code limit}. */
  public List<ChartEntry> encounters(Viewer viewer, PatientId patient, int limit) {
    return list(viewer, patient, "Encounter", "true", "", limit);
  }

  /** Procedures, newest first, at most {@code limit}. */
  public List<ChartEntry> procedures(Viewer viewer, PatientId patient, int limit) {
    return list(viewer, patient, "Procedure", "true", "", limit);
  }

  /** Letters, notes and reports, newest first, at most {@code limit}. */
  public List<ChartEntry> documents(Viewer viewer, PatientId patient, int limit) {
    return list(viewer, patient, "DocumentReference", "true", "", limit);
  }

  /** Care plans of other organisations: current first. */
  public List<ChartEntry> plansMadeElsewhere(Viewer viewer, PatientId patient) {
    return list(
        viewer,
        patient,
        "CarePlan",
        "t.status in ('active', 'on-hold', 'draft')",
        "and t.source is not null",
        10_000);
  }

  /** Every test with its results, the most recently measured first. */
  public List<ResultGroup> results(Viewer viewer, PatientId patient) {
    return results.list(viewer, patient, null);
  }

  /** The tests with these codes, each with its results, the most recently measured first. */
  public List<ResultGroup> results(Viewer viewer, PatientId patient, Collection<String> codes) {
    return codes.isEmpty() ? List.of() : results.list(viewer, patient, codes);
  }

  /** Every test with its newest result alone, the most recently measured first. */
  public List<LatestResult> latestResults(Viewer viewer, PatientId patient) {
    return results.latest(viewer, patient);
  }

  /** One test with all its results. */
  public ResultGroup result(Viewer viewer, PatientId patient, String code) {
    return results.list(viewer, patient, List.of(code)).stream()
        .findFirst()
        .orElseThrow(() -> Problem.notFound("This result"));
  }

  /**
   * The timeline, newest first.
   *
   * @param kinds only these; empty for all
   * @param words only lines that contain these words; null or blank for all
   * @param before the cursor of the page before, or null to begin
   */
  public Timeline timeline(
      Viewer viewer,
      PatientId patient,
      Set<TimelineKind> kinds,
      @Nullable String words,
      @Nullable String before,
      int limit) {
    return timeline.page(viewer, patient, kinds, words, before, limit);
  }

  /** The newest lines of the timeline that began after an instant, of the chart's own kinds. */
  public List<Timeline.Line> since(Viewer viewer, PatientId patient, Instant after, int limit) {
    return timeline.since(viewer, patient, after, limit);
  }

  /** A resource of the patient as it is stored. */
  public StoredResource raw(Viewer viewer, PatientId patient, String type, String id) {
    return indexes
        .find(type)
        .filter(ResourceIndex::ofPatients)
        .flatMap(index ->
            jdbc.sql(
                    """
                    select id, version, updated_at, source, body from %s
                    where patient_id = :patient and id = :id and %s\
                    """
                        .formatted(index.table(), Viewer.sees("cast(:patient as uuid)")))
                .params(viewer.params())
                .param("patient", patient.value())
                .param("id", id)
                .query(StoredResource.row(type))
                .optional())
        .orElseThrow(() -> Problem.notFound("This part of the record"));
  }

  private List<ChartEntry> list(
      Viewer viewer, PatientId patient, String type, String current, String only, int limit) {
    var sql = select(type, current, only, Viewer.sees("cast(:patient as uuid)"));
    return jdbc.sql(sql + " order by is_current desc, " + NEWEST + " limit :limit")
        .params(viewer.params())
        .param("patient", patient.value())
        .param("limit", limit)
        .query((row, n) -> ChartRow.entry(type, row, row.getBoolean("is_current")))
        .list();
  }

  private String select(String type, String current, String only, String sees) {
    return """
    select %s, %s as is_current from %s t
    where t.patient_id = :patient and coalesce(t.status, '') <> 'entered-in-error' %s and %s\
    """
        .formatted(ChartRow.columns(type), current, indexes.get(type).table(), only, sees);
  }
}
