package org.carewright.record;

import java.util.List;
import java.util.Set;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * One patient's chart, imported and published together, for someone who may see it: to others it is
 * empty. Reads typed columns only, so that a large chart opens as fast as a small one. The caller
 * leaves the line in the trail.
 */
@Repository
@Transactional(readOnly = true)
public class Chart {

  /** Problems and findings: active first, then the newest. */
  public List<ChartEntry> conditions(Viewer viewer, PatientId patient) {
    return List.of();
  }

  /** Medicines: being taken first, then the newest. {@code detail} is the dose in words. */
  public List<ChartEntry> medicines(Viewer viewer, PatientId patient) {
    return List.of();
  }

  /** Allergies and intolerances; {@code detail} names the reactions. */
  public List<ChartEntry> allergies(Viewer viewer, PatientId patient) {
    return List.of();
  }

  public List<ChartEntry> immunisations(Viewer viewer, PatientId patient) {
    return List.of();
  }

  /** Encounters elsewhere and contacts here, newest first, at most {@code limit}. */
  public List<ChartEntry> encounters(Viewer viewer, PatientId patient, int limit) {
    return List.of();
  }

  /** Procedures, newest first, at most {@code limit}. */
  public List<ChartEntry> procedures(Viewer viewer, PatientId patient, int limit) {
    return List.of();
  }

  /** Letters, notes and reports, newest first, at most {@code limit}. */
  public List<ChartEntry> documents(Viewer viewer, PatientId patient, int limit) {
    return List.of();
  }

  /** Care plans of other organisations: current first. */
  public List<ChartEntry> plansMadeElsewhere(Viewer viewer, PatientId patient) {
    return List.of();
  }

  /** Every test with its results, the most recently measured first. */
  public List<ResultGroup> results(Viewer viewer, PatientId patient) {
    return List.of();
  }

  /** One test with all its results. */
  public ResultGroup result(Viewer viewer, PatientId patient, String code) {
    throw Problem.notFound("This result");
  }

  /**
   * The timeline, newest first.
   *
   * @param kinds only these; empty for all
   * @param words only lines that contain these words; null or blank for all
   * @param before the cursor of the page before, or null to begin
   */
  public TimelinePage timeline(
      Viewer viewer,
      PatientId patient,
      Set<TimelineKind> kinds,
      @Nullable String words,
      @Nullable String before,
      int limit) {
    return new TimelinePage(List.of(), null);
  }

  /** A resource of the patient as it is stored. */
  public StoredResource raw(Viewer viewer, PatientId patient, String type, String id) {
    throw Problem.notFound("This part of the record");
  }
}
