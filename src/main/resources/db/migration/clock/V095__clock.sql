-- Deadline rules as data, in versions. A version is never changed: a change adds the next one, and
-- a running clock keeps the one it was started by.
create table clock_rule (
  id uuid primary key,
  code text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  version int not null check (version > 0),
  organisation_id uuid references organisation,
  name text not null check (btrim(name) <> ''),
  source text not null check (btrim(source) <> ''),
  link text check (link ~ '^https://'),
  starts text not null check (starts in ('DISCHARGE', 'CONTACT', 'ASSESSMENT', 'MONTH', 'HAND')),
  programmes text[] not null default '{}',
  risks text[] not null default '{}',
  success text not null
    check (success in ('CONTACT', 'VISIT', 'MEDICINES', 'ASSESSMENT', 'MINUTES', 'TASK')),
  attempts int not null default 0 check (attempts between 0 and 9),
  minutes int not null default 0,
  unit text not null
    check (unit in ('HOURS', 'CALENDAR_DAYS', 'WORKING_DAYS', 'MONTHS', 'END_OF_MONTH')),
  amount int not null check (amount between 0 and 9999),
  whose text not null check (whose in ('ORGANISATION', 'PATIENT')),
  warn_hours int not null check (warn_hours >= 0),
  work text not null,
  title text not null check (btrim(title) <> ''),
  at_end text not null check (btrim(at_end) <> ''),
  harm text not null check (harm in ('SEVERE', 'MODERATE', 'LOW')),
  regions text[] not null check (regions <> '{}'),
  duty text not null check (duty in ('COORDINATOR', 'TEAM', 'LEAD')),
  begins_on boolean not null default true,
  made_at timestamptz not null,
  made_by uuid references staff,
  change text not null check (btrim(change) <> ''),
  unique nulls not distinct (code, organisation_id, version),
  constraint clock_rule_counts_minutes_or_not check ((success = 'MINUTES') = (minutes > 0)),
  constraint clock_rule_has_a_length check ((unit = 'END_OF_MONTH') = (amount = 0)),
  constraint clock_rule_by_hand_ends_with_its_task check ((starts = 'HAND') = (success = 'TASK')),
  constraint clock_rule_of_months check ((starts = 'MONTH') = (unit = 'END_OF_MONTH')),
  constraint clock_rule_was_made_by_someone
    check ((organisation_id is null) = (made_by is null))
);
comment on column clock_rule.organisation_id is 'null: shipped, for all; else of that organisation';
comment on column clock_rule.begins_on is 'whether it starts clocks where nobody has switched it';

create trigger clock_rule_is_append_only before update or delete on clock_rule
  for each row execute function refuse_change();
create trigger clock_rule_is_never_emptied before truncate on clock_rule
  for each statement execute function refuse_change();

create table clock_switch (
  organisation_id uuid not null references organisation,
  code text not null,
  running boolean not null,
  changed_at timestamptz not null,
  changed_by uuid not null references staff,
  primary key (organisation_id, code)
);

-- A clock that runs or ran. While it runs its loop is open and its task carries the deadline.
create table clock_run (
  patient_id uuid not null references patient (patient_id),
  id uuid not null,
  organisation_id uuid not null references organisation,
  rule_id uuid not null references clock_rule,
  code text not null,
  key text not null,
  datum text not null,
  enrolment_id uuid,
  since timestamptz not null,
  due_at timestamptz not null,
  warn_at timestamptz,
  loop_id uuid not null,
  task_id uuid not null,
  own_task boolean not null,
  started_at timestamptz not null,
  started_by uuid not null references staff,
  stopped_at timestamptz,
  stopped_by uuid references staff,
  how text check (how in ('MET', 'ATTEMPTS', 'CANCELLED')),
  reason text,
  primary key (patient_id, id),
  unique (patient_id, organisation_id, code, key),
  foreign key (patient_id, enrolment_id) references enrolment (patient_id, id),
  foreign key (patient_id, loop_id) references open_loop (patient_id, id),
  foreign key (patient_id, task_id) references task (patient_id, id),
  constraint clock_runs_forward check (due_at > since),
  constraint clock_stops_somehow check (num_nonnulls(stopped_at, stopped_by, how) in (0, 3)),
  constraint clock_is_cancelled_with_reason check ((how = 'CANCELLED') = (reason is not null))
);
comment on column clock_run.key is 'what started it; the same thing starts a clock once';
create index clock_run_of_loop on clock_run (patient_id, loop_id);
create index clock_run_running on clock_run (organisation_id, code) where stopped_at is null;
create index clock_run_due on clock_run (organisation_id, due_at);

create function clock_run_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'A clock is never deleted' using errcode = 'restrict_violation',
    hint = 'Stop it with a reason.';
end $$;
create trigger clock_run_is_kept before delete on clock_run
  for each row execute function clock_run_is_kept();
create trigger clock_run_is_never_emptied before truncate on clock_run
  for each statement execute function clock_run_is_kept();
