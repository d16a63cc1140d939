-- The one shared plan of a patient: needs, goals in their words, actions, what to do if. What is
-- taken off a plan stays here, marked; every change leaves a whole version behind.
create table care_plan (
  patient_id uuid not null,
  id uuid not null,
  status text not null check (status in ('DRAFT', 'ACTIVE', 'CLOSED')),
  review_on date,
  review_task uuid,
  out_of_hours text,
  started_by uuid not null references staff,
  started_at timestamptz not null,
  activated_at timestamptz,
  closed_at timestamptz,
  close_reason text,
  changed_by uuid not null references staff,
  changed_at timestamptz not null,
  version int not null default 1,
  edition int not null default 0,
  primary key (patient_id, id),
  check (status <> 'ACTIVE' or (review_on is not null and activated_at is not null)),
  check ((status = 'CLOSED') = (closed_at is not null)),
  check ((status = 'CLOSED') = (close_reason is not null))
);
create unique index care_plan_one_at_a_time on care_plan (patient_id) where status <> 'CLOSED';

create table care_plan_need (
  patient_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  what text not null check (what <> ''),
  condition_id text,
  note text,
  added_at timestamptz not null,
  changed_by uuid not null references staff,
  changed_at timestamptz not null,
  removed_at timestamptz,
  version int not null default 1,
  primary key (patient_id, id),
  foreign key (patient_id, plan_id) references care_plan
);

create table care_plan_goal (
  patient_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  need_id uuid,
  words text not null check (words <> ''),
  measure text not null check (measure <> ''),
  target text not null check (target <> ''),
  unit text,
  due date not null,
  added_at timestamptz not null,
  changed_by uuid not null references staff,
  changed_at timestamptz not null,
  removed_at timestamptz,
  version int not null default 1,
  primary key (patient_id, id),
  foreign key (patient_id, plan_id) references care_plan,
  foreign key (patient_id, need_id) references care_plan_need
);

create table care_plan_progress (
  patient_id uuid not null,
  id uuid not null,
  goal_id uuid not null,
  status text not null
    check (status in ('IMPROVING', 'NO_CHANGE', 'WORSENING', 'ACHIEVED', 'STOPPED')),
  value numeric,
  note text,
  noted_by uuid not null references staff,
  noted_at timestamptz not null,
  primary key (patient_id, id),
  foreign key (patient_id, goal_id) references care_plan_goal
);

create table care_plan_action (
  patient_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  goal_id uuid,
  title text not null check (title <> ''),
  owner_kind text not null check (owner_kind in ('STAFF', 'TEAM', 'PATIENT', 'OTHER')),
  owner_staff_id uuid references staff,
  owner_team_id uuid references team,
  owner_name text,
  due date not null,
  status text not null default 'OPEN' check (status in ('OPEN', 'DONE', 'NOT_DONE')),
  outcome text,
  ended_at timestamptz,
  task_id uuid,
  added_at timestamptz not null,
  changed_by uuid not null references staff,
  changed_at timestamptz not null,
  removed_at timestamptz,
  version int not null default 1,
  primary key (patient_id, id),
  foreign key (patient_id, plan_id) references care_plan,
  foreign key (patient_id, goal_id) references care_plan_goal,
  check ((owner_kind = 'STAFF') = (owner_staff_id is not null)),
  check ((owner_kind = 'TEAM') = (owner_team_id is not null)),
  check ((owner_kind = 'OTHER') = (owner_name is not null)),
  check ((status = 'OPEN') = (ended_at is null))
);
create index on care_plan_action (patient_id, task_id);

create table care_plan_contingency (
  patient_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  if_this text not null check (if_this <> ''),
  then_that text not null check (then_that <> ''),
  call_whom text,
  added_at timestamptz not null,
  changed_by uuid not null references staff,
  changed_at timestamptz not null,
  removed_at timestamptz,
  version int not null default 1,
  primary key (patient_id, id),
  foreign key (patient_id, plan_id) references care_plan
);

-- Every edition of the plan as people read it: appended, never changed.
create table care_plan_edition (
  patient_id uuid not null,
  plan_id uuid not null,
  number int not null check (number > 0),
  kind text not null check (kind in ('STARTED', 'CHANGED', 'ACTIVATED', 'REVIEWED', 'CLOSED')),
  what text not null,
  why text,
  made_by uuid not null references staff,
  made_at timestamptz not null,
  contents text not null,
  primary key (patient_id, plan_id, number),
  foreign key (patient_id, plan_id) references care_plan
);
create trigger care_plan_edition_is_append_only before update or delete on care_plan_edition
  for each row execute function refuse_change();

create table care_plan_copy (
  patient_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  edition int not null,
  given_to text not null check (given_to <> ''),
  format text not null check (format in ('PAPER', 'PDF', 'EMAIL', 'LARGE_PRINT', 'EASY_READ', 'AUDIO', 'BRAILLE')),
  language text not null check (language <> ''),
  given_on date not null,
  given_by uuid not null references staff,
  primary key (patient_id, id),
  foreign key (patient_id, plan_id) references care_plan
);

-- Who has a part of the plan open for editing: a hint for others, forgotten within minutes.
create table care_plan_editor (
  patient_id uuid not null,
  staff_id uuid not null references staff,
  at timestamptz not null,
  primary key (patient_id, staff_id)
);
