-- A version in which a resource was deleted: nothing is destroyed, so that one can tell "never here"
-- from "no longer here" and read what it said.
alter table fhir.history add column deleted boolean not null default false;
-- Versions are asked for by id, without naming a patient.
create index history_id on fhir.history using hash (id);
