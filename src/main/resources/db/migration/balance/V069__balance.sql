-- Caseloads are weighed, not counted (decision 17). Both tables are only ever added to: the highest
-- version counts, and a proposal names the versions it was made from.
create table load_policy (
  organisation_id uuid not null references organisation,
  version int not null check (version > 0),
  contact numeric(6, 2) not null check (contact >= 0),
  risk_medium numeric(6, 2) not null check (risk_medium >= 0),
  risk_high numeric(6, 2) not null check (risk_high >= risk_medium),
  need numeric(6, 2) not null check (need >= 0),
  visit numeric(6, 2) not null check (visit >= 0),
  interpreter numeric(6, 2) not null check (interpreter >= 0),
  deadline numeric(6, 2) not null check (deadline >= 0),
  full_time_hours numeric(4, 1) not null check (full_time_hours > 0),
  full_time_weight numeric(6, 1) not null check (full_time_weight > 0),
  most_percent int not null check (most_percent between 100 and 200),
  why text not null check (btrim(why) <> ''),
  made_by uuid not null references staff,
  made_at timestamptz not null,
  primary key (organisation_id, version)
);
comment on column load_policy.contact is 'for each contact of a year that the programme asks for';
comment on column load_policy.most_percent is
  'the hard maximum of a person, in percent of their capacity, unless they have one of their own';
create trigger load_policy_is_append_only before update or delete on load_policy
  for each row execute function refuse_change();

create table staff_capacity (
  staff_id uuid not null references staff,
  version int not null check (version > 0),
  weekly_hours numeric(4, 1) not null check (weekly_hours between 0 and 80),
  working_days int[] not null check (working_days <@ array[1, 2, 3, 4, 5, 6, 7]),
  takes_patients boolean not null,
  most numeric(6, 1) check (most >= 0),
  languages text[] not null default '{}',
  changed_by uuid not null references staff,
  changed_at timestamptz not null,
  primary key (staff_id, version)
);
comment on column staff_capacity.working_days is 'ISO 8601: Monday is 1';
comment on column staff_capacity.most is 'the hard maximum; null: the organisation''s percentage';
create trigger staff_capacity_is_append_only before update or delete on staff_capacity
  for each row execute function refuse_change();

-- Who would take on whom, as it was previewed. Applied whole or not at all.
create table balance_proposal (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  leaver_id uuid references staff,
  policy_version int not null check (policy_version >= 0),
  asked_by uuid not null references staff,
  asked_at timestamptz not null,
  shortfall numeric(8, 1) not null check (shortfall >= 0),
  status text not null check (status in ('OPEN', 'PLANNED', 'APPLIED', 'REFUSED', 'DISCARDED')),
  decided_by uuid references staff,
  decided_at timestamptz,
  outcome text check (btrim(outcome) <> ''),
  check ((status in ('OPEN', 'PLANNED')) = (decided_at is null)),
  check (num_nonnulls(decided_by, decided_at) in (0, 2))
);
comment on column balance_proposal.shortfall is 'weight that fits nobody within their hard maximum';
create index on balance_proposal (organisation_id, asked_at);

create table balance_move (
  patient_id uuid not null,
  proposal_id uuid not null references balance_proposal,
  from_staff_id uuid not null references staff,
  to_staff_id uuid not null references staff,
  position int not null,
  enrolments uuid[] not null check (cardinality(enrolments) > 0),
  versions int[] not null check (cardinality(versions) = cardinality(enrolments)),
  weight numeric(8, 1) not null,
  parts text not null,
  why text not null check (btrim(why) <> ''),
  taken boolean,
  primary key (patient_id, proposal_id, from_staff_id),
  check (from_staff_id <> to_staff_id)
);
comment on column balance_move.taken is 'whether it was applied; null until the proposal is decided';
create index on balance_move (proposal_id);

create table balance_load (
  proposal_id uuid not null references balance_proposal,
  staff_id uuid not null references staff,
  capacity_version int not null check (capacity_version >= 0),
  capacity numeric(8, 1) not null,
  most numeric(8, 1) not null,
  heads_before int not null,
  heads_after int not null,
  before numeric(8, 1) not null,
  after numeric(8, 1) not null,
  primary key (proposal_id, staff_id)
);

-- Someone's last day here. Their work has another owner by then, or they do not leave.
create table departure (
  id uuid primary key,
  staff_id uuid not null references staff,
  organisation_id uuid not null references organisation,
  proposal_id uuid references balance_proposal,
  rest_to text,
  last_day date not null,
  status text not null check (status in ('PLANNED', 'DONE', 'CANCELLED', 'REFUSED')),
  planned_by uuid not null references staff,
  planned_at timestamptz not null,
  settled_at timestamptz,
  outcome text check (btrim(outcome) <> ''),
  check ((status = 'PLANNED') = (settled_at is null)),
  check (status <> 'REFUSED' or outcome is not null)
);
comment on column departure.rest_to is 'who takes on work for people they do not coordinate';
create unique index departure_planned_once on departure (staff_id) where status = 'PLANNED';
create index on departure (organisation_id, settled_at);

-- Nobody leaves while people are in their care, and nobody is put in the care of someone who has
-- left. The share lock makes a transaction that takes this very person away wait, or wait for it;
-- afterwards the question is asked of what is then true (as in V050).
create function coordinator_is_at_work() returns trigger language plpgsql as $$
declare
  now_is enrolment;
begin
  select * into now_is from enrolment where patient_id = new.patient_id and id = new.id;
  if now_is.status = 'CLOSED' then return null; end if;
  if not staff_can_act(now_is.coordinator_id) then
    raise exception 'Whoever coordinates someone''s care must be at work, and this person is not'
      using errcode = 'restrict_violation', hint = 'Choose another coordinator.';
  end if;
  return null;
end $$;
create constraint trigger coordinator_is_at_work after insert or update of coordinator_id
  on enrolment deferrable initially deferred for each row
  execute function coordinator_is_at_work();

create function staff_leaves_no_enrolment() returns trigger language plpgsql as $$
begin
  if exists (select 1 from staff where id = new.id and active) then return null; end if;
  if exists (select 1 from enrolment where coordinator_id = new.id and status <> 'CLOSED') then
    raise exception 'This person still coordinates the care of people'
      using errcode = 'restrict_violation', hint = 'Hand them over to someone else first.';
  end if;
  return null;
end $$;
create constraint trigger staff_leaves_no_enrolment after update of active on staff
  deferrable initially deferred for each row when (old.active and not new.active)
  execute function staff_leaves_no_enrolment();
