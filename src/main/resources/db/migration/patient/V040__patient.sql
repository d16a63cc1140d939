-- Who the patient is and how to reach them. Clinical content is in the record store.

create table patient (
  patient_id uuid primary key,
  version int not null default 1 check (version > 0),
  title text,
  given_names text not null default '',
  family_name text not null default '',
  preferred_name text,
  birth_date date,
  birth_date_estimated boolean not null default false,
  gender text not null check (gender in ('FEMALE', 'MALE', 'OTHER', 'UNKNOWN')),
  pronouns text,
  deceased boolean not null default false,
  deceased_on date,
  language text,
  interpreter text not null check (interpreter in ('NOT_ASKED', 'NOT_NEEDED', 'SPOKEN', 'SIGN')),
  communication_note text,
  adjustments text[] not null default '{}',
  adjustments_note text,
  what_matters text,
  received text,
  received_from text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  updated_by uuid not null references staff,
  check (given_names <> '' or family_name <> ''),
  check (deceased or deceased_on is null),
  check (received is null or received_from is not null)
);
comment on column patient.received is
  'the FHIR Patient as its source last sent it; what we do not model is published back from it';

create table patient_other_name (
  patient_id uuid not null references patient,
  position int not null,
  kind text not null check (kind in ('FORMER', 'ALSO')),
  name text not null check (name <> ''),
  primary key (patient_id, position)
);

create table patient_identifier (
  patient_id uuid not null references patient,
  position int not null,
  kind text not null check (kind in
    ('NHS_NUMBER', 'CHI_NUMBER', 'HSC_NUMBER', 'MRN', 'MEDICARE', 'MEMBER_ID', 'SSN', 'PASSPORT',
     'DRIVING_LICENCE', 'OTHER')),
  system text not null,
  value text not null check (value <> ''),
  primary key (patient_id, position)
);

create table patient_contact_point (
  patient_id uuid not null references patient,
  position int not null,
  kind text not null check (kind in ('MOBILE', 'HOME', 'WORK', 'EMAIL')),
  value text not null check (value <> ''),
  leave_message text not null check (leave_message in ('NOT_ASKED', 'YES', 'NO')),
  preferred boolean not null default false,
  primary key (patient_id, position)
);

create table patient_address (
  patient_id uuid not null references patient,
  position int not null,
  kind text not null check (kind in ('HOME', 'TEMPORARY', 'FORMER')),
  lines text[] not null,
  town text,
  district text,
  postcode text,
  country text,
  primary key (patient_id, position)
);

create table patient_carer (
  patient_id uuid not null references patient,
  id uuid not null,
  position int not null,
  name text not null check (name <> ''),
  relationship text not null check (relationship <> ''),
  phone text,
  lives_with boolean not null default false,
  next_of_kin boolean not null default false,
  may_be_told text not null check (may_be_told in ('NOT_ASKED', 'YES', 'NO')),
  primary key (patient_id, id)
);

-- What each change was about, so that someone whose copy went stale is told who changed what.
create table patient_change (
  patient_id uuid not null references patient,
  version int not null,
  at timestamptz not null,
  staff_id uuid not null references staff,
  what text not null check (what <> ''),
  primary key (patient_id, version)
);

-- What search looks at, kept by Patients with every change: names, sounds and numbers ready folded.
create table patient_search (
  patient_id uuid primary key references patient,
  names text not null,
  keys text[] not null,
  numbers text not null,
  birth_date date
);
create index on patient_search using gin (names gin_trgm_ops);
create index on patient_search using gin (keys);
create index on patient_search using gin (numbers gin_trgm_ops);
create index on patient_search (birth_date);

-- One patient per national number. A reference table: the one thing that looks across patients.
create table national_number (
  kind text not null,
  value text not null,
  patient_id uuid not null,
  primary key (kind, value)
);
create index on national_number (patient_id);

-- A registration form that was sent twice registers one patient.
create table registration (
  token uuid primary key,
  patient_id uuid not null,
  at timestamptz not null
);

-- Names as they are compared: no case, no accents, no apostrophes, single spaces.
create function folded(text) returns text
  language sql immutable strict parallel safe
  as $$ select btrim(regexp_replace(regexp_replace(plain($1), '[''’‘`.]', '', 'g'),
    '[-,;:/()_"&+*\s]+', ' ', 'g')) $$;
