-- The record store (architecture section 4). Its tables, one per FHIR resource type, are made from
-- the declaration in record/resource-index.txt when the program starts; here stands only what they
-- have in common.
create schema fhir;

-- What was replaced. Resources that belong to no patient have the patient 0.
create table fhir.history (
  patient_id uuid not null,
  type text not null,
  id text not null,
  version int not null,
  updated_at timestamptz not null,
  source text,
  body text not null,
  primary key (patient_id, type, id, version)
);

-- One import: who asked for what, and how far it is. Its name tells files, never patients.
create table import_run (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  staff_id uuid not null references staff,
  title text not null,
  folder text,
  status text not null check (status in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
  created_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  bytes_total bigint not null default 0,
  bytes_done bigint not null default 0,
  failure text,
  check ((status in ('DONE', 'FAILED')) = (ended_at is not null))
);
create index on import_run (organisation_id, created_at desc);

-- A part of a run that has been dealt with, written in the transaction that stored its resources:
-- after a crash the run goes on with the parts that are not here.
create table import_part (
  run_id uuid not null references import_run,
  file text not null,
  part int not null,
  counts jsonb not null,
  refused int not null,
  bytes bigint not null,
  primary key (run_id, file, part)
);

-- What was refused or came with a caution, and why.
create table import_refusal (
  run_id uuid not null references import_run,
  id uuid not null,
  file text not null,
  entry int,
  resource text,
  severity text not null check (severity in ('REFUSED', 'CAUTION')),
  reason text not null,
  primary key (run_id, id)
);
