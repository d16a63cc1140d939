-- Who works here and what they may see. These are reference tables: small, and on every shard.

create table organisation (
  id uuid primary key,
  name text not null unique check (name <> ''),
  region text not null check (region in ('ENGLAND', 'SCOTLAND', 'WALES', 'NORTHERN_IRELAND', 'US')),
  time_zone text not null,
  phone text,
  created_at timestamptz not null default now()
);

create table team (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  name text not null check (name <> ''),
  purpose text,
  active boolean not null default true,
  unique (organisation_id, name)
);

create table staff (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  given_name text not null check (given_name <> ''),
  family_name text not null check (family_name <> ''),
  role text not null check (role in ('COORDINATOR', 'TEAM_LEAD', 'PROFESSIONAL', 'ADMINISTRATOR')),
  job_title text not null check (job_title <> ''),
  email text,
  phone text,
  active boolean not null default true,
  created_at timestamptz not null default now(),
  version int not null default 1
);
create index on staff (organisation_id);

create table team_member (
  team_id uuid not null references team,
  staff_id uuid not null references staff,
  primary key (team_id, staff_id)
);
create index on team_member (staff_id);

create table account (
  staff_id uuid primary key references staff,
  username text not null unique check (username = lower(username) and username <> ''),
  password_hash text not null,
  failed_attempts int not null default 0,
  locked_until timestamptz,
  password_changed_at timestamptz not null default now()
);

-- A legitimate relationship with a patient: an organisation that cares for them, or one member of
-- staff on their care team. Every read of patient data goes through it (architecture section 7);
-- break-glass will be one more basis, with an end.
create table relationship (
  patient_id uuid not null,
  id uuid not null,
  organisation_id uuid references organisation,
  staff_id uuid references staff,
  basis text not null check (basis in ('REGISTERED', 'ENROLLED', 'CARE_TEAM')),
  started_at timestamptz not null,
  ended_at timestamptz,
  primary key (patient_id, id),
  check (num_nonnulls(organisation_id, staff_id) = 1),
  check (ended_at >= started_at)
);
create unique index relationship_current on relationship
  (patient_id, basis, coalesce(organisation_id, staff_id)) where ended_at is null;
create index on relationship (organisation_id, patient_id) where ended_at is null;
create index on relationship (staff_id, patient_id) where ended_at is null;
