package org.carewright.record;

/**
 * Requests and statements together. A prescription may name its medicine by a reference to a
 * Medication, which then has the name.
 */
final class ChartMedicines {

  static final String SQL =
      """
      select t.id, t.type, coalesce(t.title, m.title) as title, t.status, t.category, t.started_at,
        t.started_precision, t.ended_at, t.detail, t.who, t.source, t.is_current
      from (
        select id, 'MedicationRequest' as type, title, status, category, started_at,
          started_precision, ended_at, detail, who, source, by_medication,
          status in ('active', 'on-hold', 'draft') as is_current
        from fhir.medicationrequest where patient_id = :patient
        union all
        select id, 'MedicationStatement', title, status, category, started_at,
          started_precision, ended_at, detail, who, source, by_medication,
          status in ('active', 'intended', 'on-hold') and ended_at is null
        from fhir.medicationstatement where patient_id = :patient
      ) t
      left join fhir.medication m on m.id = substring(t.by_medication[1] from '^Medication/(.+)$')
      where coalesce(t.status, '') <> 'entered-in-error' and %s
      order by t.is_current desc, t.started_at desc nulls last, t.id\
      """;

  private ChartMedicines() {}
}
