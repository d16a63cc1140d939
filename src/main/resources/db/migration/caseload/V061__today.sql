-- Today: the order of the work as a policy of each organisation, one's own order for one day, who was
-- called a moment ago, and what the list needs of the enrolment, on the task itself.

-- An organisation without a row works by the points that are shipped: those are version 1.
create table order_policy (
  organisation_id uuid not null references organisation,
  version int not null check (version > 1),
  clock_over_severe int not null check (clock_over_severe between 0 and 9999),
  clock_over_moderate int not null check (clock_over_moderate between 0 and 9999),
  clock_over_low int not null check (clock_over_low between 0 and 9999),
  clock_running_out int not null check (clock_running_out between 0 and 9999),
  high_risk int not null check (high_risk between 0 and 9999),
  medium_risk int not null check (medium_risk between 0 and 9999),
  day_overdue int not null check (day_overdue between 0 and 9999),
  urgent int not null check (urgent between 0 and 9999),
  soon int not null check (soon between 0 and 9999),
  attempt int not null check (attempt between 0 and 9999),
  clock_today int not null check (clock_today between 0 and 9999),
  why text not null check (btrim(why) <> ''),
  made_at timestamptz not null,
  made_by uuid not null references staff,
  primary key (organisation_id, version)
);
create trigger order_policy_is_append_only before update or delete on order_policy
  for each row execute function refuse_change();
create trigger order_policy_is_never_emptied before truncate on order_policy
  for each statement execute function refuse_change();

create table own_order (
  staff_id uuid not null references staff,
  day date not null,
  tasks uuid[] not null,
  version int not null default 1,
  primary key (staff_id, day)
);
comment on table own_order is
  'what a person put first by hand, for that day only; the next day begins with the computed order';

create table last_call (
  patient_id uuid not null,
  organisation_id uuid not null references organisation,
  at timestamptz not null,
  staff_id uuid not null references staff,
  reached boolean not null,
  primary key (patient_id, organisation_id)
);
create index last_call_lately on last_call (organisation_id, at);
comment on table last_call is
  'when someone there last called, reached or not; derived from contacts and attempts';

alter table programme add column attempts_before_lead int not null default 3
  check (attempts_before_lead between 1 and 10);
comment on column programme.attempts_before_lead is
  'after so many attempts in vain the team lead decides what is tried next';

-- The list sorts and filters by the risk and the programme of the closest enrolment there: the task's
-- own, else the one of highest risk. It is kept on the task, so that the list is one scan of an index.
alter table task
  add column risk text check (risk in ('LOW', 'MEDIUM', 'HIGH')),
  add column programme text;
comment on column task.risk is 'of the closest enrolment, kept by task_knows_enrolment';

create function task_knows_enrolment() returns trigger language plpgsql as $$
begin
  if new.ended_at is null then
    select e.risk, e.programme into new.risk, new.programme from enrolment e
      where e.patient_id = new.patient_id and e.organisation_id = new.organisation_id
        and e.status <> 'CLOSED'
      order by (e.id = new.enrolment_id) desc nulls last,
        array_position(array['HIGH', 'MEDIUM', 'LOW'], e.risk), e.id
      limit 1;
  end if;
  return new;
end $$;
create trigger task_knows_enrolment before insert or update of enrolment_id, risk, programme on task
  for each row execute function task_knows_enrolment();

create function enrolment_tells_tasks() returns trigger language plpgsql as $$
begin
  update task set risk = new.risk
    where patient_id = new.patient_id and organisation_id = new.organisation_id
      and ended_at is null;
  return null;
end $$;
create trigger enrolment_tells_tasks after insert or update of risk, status on enrolment
  for each row execute function enrolment_tells_tasks();

update task set risk = null where ended_at is null;
set constraints all immediate;

-- Every part of Today is a range of moments from which work is overdue.
create index task_of_staff_by_moment on task (owner_staff_id, overdue_at) where ended_at is null;
create index task_of_team_by_moment on task (owner_team_id, overdue_at) where ended_at is null;
create index task_not_reached on task (owner_staff_id) where ended_at is null and attempts > 0;
create index task_of_team_not_reached on task (owner_team_id)
  where ended_at is null and attempts > 0;

-- Whether the viewer may see a patient is asked of every line before the first hundred are known; the
-- answer is in the index alone.
create index relationship_seen on relationship (patient_id)
  include (organisation_id, staff_id) where ended_at is null;
