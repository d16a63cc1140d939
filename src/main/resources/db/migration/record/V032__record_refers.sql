-- What a resource that may name several patients refers to, as 'Type/id'. It is seen by who sees
-- every patient behind these (decision 19).
alter table fhir.history add column refers text[];

-- Whose the resources are that are referred to. Asked when somebody looks and not when it is
-- written: what a resource refers to may come after it.
create function fhir.patients_of(refers text[]) returns uuid[]
  language plpgsql stable strict as $$
declare
  kind text;
  more uuid[];
  found uuid[] := '{}';
begin
  for kind in select distinct split_part(one, '/', 1) from unnest(refers) one loop
    if exists (select 1 from pg_attribute
        where attrelid = to_regclass('fhir.' || lower(kind)) and attname = 'patient_id') then
      execute format('select array_agg(distinct patient_id) from fhir.%I where id = any($1)', lower(kind))
        into more
        using array(
          select split_part(one, '/', 2) from unnest(refers) one where split_part(one, '/', 1) = kind);
      found := found || coalesce(more, '{}');
    end if;
  end loop;
  return array_remove(found, '00000000-0000-0000-0000-000000000000');
end $$;

-- JSON is kept compact, and a quotation mark inside a string is escaped.
update fhir.history h
set refers = (
  select array_agg(distinct match[1])
  from regexp_matches(h.body, '"reference":"([A-Z][A-Za-z]+/[A-Za-z0-9.-]{1,64})', 'g') match)
where patient_id = '00000000-0000-0000-0000-000000000000'
  or type in ('Appointment', 'Device', 'SupplyRequest', 'SupplyDelivery', 'RequestGroup',
    'GuidanceResponse', 'List', 'MeasureReport', 'MolecularSequence', 'Account', 'Invoice', 'Contract',
    'AppointmentResponse', 'Provenance', 'AuditEvent', 'Basic', 'Binary', 'DocumentManifest');

-- Asked whenever something is added: what comes again has the next version.
create index history_deleted on fhir.history (id) where deleted;
