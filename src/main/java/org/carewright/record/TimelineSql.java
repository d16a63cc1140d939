package org.carewright.record;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One branch per kind, each read newest first from its table's (patient, time) index and cut short,
 * so that a page of a long life costs what a page of a short one does. Conditions stand in the text
 * only when they are asked for: the database then plans for what is wanted.
 *
 * @param before only lines after a cursor in reading order: {@code :at} and {@code :key}
 * @param after only what began after {@code :after}
 * @param words only lines that contain {@code :words}
 * @param limit in the text too, so that the database sees that few rows are wanted of each branch
 */
record TimelineSql(boolean before, boolean after, boolean words, int limit) {

  /** As the tables' indexes have it. */
  private static final String NEWEST_FIRST = "order by t.started_at desc nulls last";

  private static final String BRANCH =
      """
      (select '%1$s' as kind, '%2$s' as type, t.id, t.title, t.status, t.category, t.started_at,
        t.started_precision, t.ended_at, t.detail, t.who, t.source,
        '%2$s/' || t.id collate "C" as key
      from %3$s t
      where t.patient_id = :patient and t.started_at is not null
        and coalesce(t.status, '') not in ('entered-in-error', 'not-done') %4$s
      %5$s, key desc limit %6$d)\
      """;

  /** What was measured at one time is one line. */
  private static final String RESULTS =
      """
      (select 'RESULT' as kind, 'Observation' as type, r.id, r.title, 'final' as status,
        r.category, r.started_at, r.started_precision, cast(null as timestamptz) as ended_at,
        r.detail, r.who, r.source, r.key
      from (
        select min(t.id collate "C") as id,
          case when count(*) = 1 then min(t.title) else count(*) || ' results' end as title,
          min(t.category) as category, t.started_at, cast(min(t.started_precision) as "char") as started_precision,
          case when count(*) = 1 then min(t.detail)
            else left(string_agg(t.title || coalesce(' ' || t.detail, ''), ' · '
              order by t.category desc, t.title), 400) end as detail,
          min(t.who) as who, min(t.source) as source,
          'Observation/' || min(t.id collate "C") collate "C" as key
        from fhir.observation t
        where t.patient_id = :patient and t.started_at is not null
          and coalesce(t.status, '') not in ('entered-in-error', 'cancelled') %1$s
        group by t.started_at
        %2$s limit %4$d
      ) r %3$s)\
      """;

  String of(Collection<TimelineKind> kinds) {
    // Wrapped: a single branch in parentheses takes no second "order by".
    return "select * from (\n"
        + kinds.stream().map(this::branch).collect(Collectors.joining("\nunion all\n"))
        + "\n) branch order by started_at desc, key desc limit "
        + limit;
  }

  private String branch(TimelineKind kind) {
    return switch (kind) {
      case ENCOUNTER -> of(kind, "Encounter", "") + "\nunion all\n" + of(kind, "Communication", "");
      case CONDITION ->
          of(
              kind,
              "Condition",
              "and coalesce(t.by_verification_status::text, '') !~ '(entered-in-error|refuted)'");
      case MEDICINE -> medicines(kind);
      case RESULT -> results();
      case PROCEDURE -> of(kind, "Procedure", "") + "\nunion all\n" + of(kind, "ImagingStudy", "");
      case IMMUNISATION -> of(kind, "Immunization", "");
      case ALLERGY -> of(kind, "AllergyIntolerance", "");
      case DOCUMENT -> of(kind, "DocumentReference", "");
      case PLAN -> of(kind, "CarePlan", "");
      case PROGRAMME -> of(kind, "EpisodeOfCare", "");
      case TASK -> of(kind, "Task", "");
    };
  }

  /** The name may stand in the Medication that the prescription refers to. */
  private String medicines(TimelineKind kind) {
    return of(kind, "MedicationRequest", "")
            .replaceFirst(
                "t\\.title",
                "coalesce(t.title, (select m.title from fhir.medication m"
                    + " where m.id = substring(t.by_medication[1] from 12))) as title")
        + "\nunion all\n"
        + of(kind, "MedicationStatement", "");
  }

  private String results() {
    return RESULTS.formatted(
        wanted(),
        NEWEST_FIRST,
        before ? "where (r.started_at, r.key) < (cast(:at as timestamptz), :key)" : "",
        limit + 1);
  }

  private String of(TimelineKind kind, String type, String only) {
    var cursor =
        before
            ? " and (t.started_at, '%s/' || t.id collate \"C\") < (cast(:at as timestamptz), :key)"
                .formatted(type)
            : "";
    return BRANCH.formatted(
        kind.name(),
        type,
        "fhir." + type.toLowerCase(Locale.ROOT),
        only + wanted() + cursor,
        NEWEST_FIRST,
        limit);
  }

  private String wanted() {
    return (before ? " and t.started_at <= cast(:at as timestamptz)" : "")
        + (after ? " and t.started_at > cast(:after as timestamptz)" : "")
        + (words ? " and plain(concat_ws(' ', t.title, t.detail, t.who)) like :words" : "");
  }
}
