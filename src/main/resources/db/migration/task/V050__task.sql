-- All work that a human must do, whatever module opened it (architecture section 6).
create table task (
  patient_id uuid not null,
  id uuid not null,
  enrolment_id uuid,
  organisation_id uuid not null references organisation,
  kind text not null check (kind in
    ('CONTACT', 'VISIT', 'ASSESSMENT', 'REVIEW', 'ACTION', 'MEDICINES', 'INFORMATION', 'PAPERWORK')),
  title text not null check (btrim(title) <> ''),
  reason_rule text not null check (btrim(reason_rule) <> ''),
  reason_datum text not null check (btrim(reason_datum) <> ''),
  reason_date date not null,
  source_kind text not null check (btrim(source_kind) <> ''),
  source_id uuid,
  owner_staff_id uuid references staff,
  owner_team_id uuid references team,
  due date not null,
  due_at timestamptz,
  priority text not null check (priority in ('ROUTINE', 'SOON', 'URGENT')),
  attempts int not null default 0 check (attempts >= 0),
  last_attempt_at timestamptz,
  follows uuid,
  opened_at timestamptz not null,
  opened_by uuid not null references staff,
  ended_at timestamptz,
  ended_by uuid references staff,
  outcome text check (outcome in
    ('CONTACT_MADE', 'COULD_NOT_REACH', 'DONE', 'DONE_ELSEWHERE', 'NOT_NEEDED', 'DECLINED',
     'DIED', 'ENROLMENT_CLOSED', 'REPLACED')),
  outcome_note text,
  version int not null default 1,
  primary key (patient_id, id),
  foreign key (patient_id, follows) references task (patient_id, id),
  constraint task_has_one_owner check (num_nonnulls(owner_staff_id, owner_team_id) = 1),
  constraint task_ends_with_outcome_actor_and_time
    check (num_nonnulls(ended_at, ended_by, outcome) in (0, 3)),
  constraint task_ends_after_it_opened check (ended_at >= opened_at)
);

-- The worklist is read by owner and day; ended tasks are in none of these.
create index task_of_staff on task (owner_staff_id, due) where ended_at is null;
create index task_of_team on task (owner_team_id, due) where ended_at is null;
create index task_of_enrolment on task (patient_id, enrolment_id) where ended_at is null;

-- What happened to a task, in order: only ever added to.
create table task_event (
  patient_id uuid not null,
  task_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  staff_id uuid not null references staff,
  what text not null check (what in
    ('OPENED', 'RESCHEDULED', 'HANDED_OVER', 'ATTEMPTED', 'NOTED', 'CLOSED', 'REOPENED')),
  detail text not null check (btrim(detail) <> ''),
  note text,
  primary key (patient_id, task_id, id),
  foreign key (patient_id, task_id) references task (patient_id, id)
);

create trigger task_event_is_append_only before update or delete on task_event
  for each row execute function refuse_change();
create trigger task_event_is_never_emptied before truncate on task_event
  for each statement execute function refuse_change();

-- Invariant 3: a task ends once, with outcome, actor and time, and is then history.
create function task_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' then
    raise exception 'A task is never deleted' using errcode = 'restrict_violation',
      hint = 'Close it with an outcome that says why it is not needed.';
  end if;
  if old.ended_at is not null then
    raise exception 'This task has ended and can no longer be changed'
      using errcode = 'restrict_violation', hint = 'Open a new task that follows it.';
  end if;
  if (new.patient_id, new.id, new.opened_at, new.opened_by)
      is distinct from (old.patient_id, old.id, old.opened_at, old.opened_by) then
    raise exception 'A task stays with its patient and its beginning'
      using errcode = 'restrict_violation', hint = 'Open a new task instead.';
  end if;
  return new;
end $$;

create trigger task_is_kept before update or delete on task
  for each row execute function task_is_kept();
create trigger task_is_never_emptied before truncate on task
  for each statement execute function task_is_kept();

-- Invariant 2: the owner of an open task can act. The share locks make a transaction that is taking
-- this very person away wait, or wait for it; afterwards the question is asked of what is then true.
create function staff_can_act(staff_member uuid) returns boolean language plpgsql as $$
begin
  perform 1 from staff where id = staff_member and active for share;
  return found;
end $$;

create function team_can_act(which uuid) returns boolean language plpgsql as $$
begin
  perform 1 from team where id = which and active for share;
  if not found then return false; end if;
  perform 1 from team_member m join staff s on s.id = m.staff_id
    where m.team_id = which and s.active for share of m, s;
  return found;
end $$;

create function task_owner_can_act() returns trigger language plpgsql as $$
declare
  now_is task;
begin
  select * into now_is from task where patient_id = new.patient_id and id = new.id;
  if now_is.ended_at is not null then return null; end if;
  if now_is.owner_staff_id is not null and not staff_can_act(now_is.owner_staff_id) then
    raise exception 'The owner of an open task must be at work, and this person is not'
      using errcode = 'restrict_violation', hint = 'Choose someone else, or a team.';
  end if;
  if now_is.owner_team_id is not null and not team_can_act(now_is.owner_team_id) then
    raise exception 'The team that owns an open task needs a member who is at work'
      using errcode = 'restrict_violation', hint = 'Choose another team, or a person.';
  end if;
  return null;
end $$;

create constraint trigger task_owner_can_act after insert or update on task
  deferrable initially deferred for each row execute function task_owner_can_act();

-- The other side of invariant 2: nobody leaves while work is in their name. These look at tasks of
-- many patients, but run on reference tables, a few times a month.
create function team_still_can_act(which uuid) returns void language plpgsql as $$
begin
  -- Two members who leave at the same moment would each count on the other.
  perform 1 from team where id = which for update;
  if exists (select 1 from task where owner_team_id = which and ended_at is null)
      and not team_can_act(which) then
    raise exception 'This team has open tasks and would have nobody left to do them'
      using errcode = 'restrict_violation', hint = 'Hand over its tasks first.';
  end if;
end $$;

create function staff_leaves_no_task() returns trigger language plpgsql as $$
declare
  membership team_member;
begin
  if exists (select 1 from staff where id = new.id and active) then return null; end if;
  if exists (select 1 from task where owner_staff_id = new.id and ended_at is null) then
    raise exception 'This person still has open tasks' using errcode = 'restrict_violation',
      hint = 'Hand over their tasks first.';
  end if;
  for membership in select * from team_member where staff_id = new.id order by team_id loop
    perform team_still_can_act(membership.team_id);
  end loop;
  return null;
end $$;

create constraint trigger staff_leaves_no_task after update of active on staff
  deferrable initially deferred for each row when (old.active and not new.active)
  execute function staff_leaves_no_task();

create function team_leaves_no_task() returns trigger language plpgsql as $$
begin
  perform team_still_can_act(old.team_id);
  return null;
end $$;

create constraint trigger member_leaves_no_task after update or delete on team_member
  deferrable initially deferred for each row execute function team_leaves_no_task();

create function team_closes_without_task() returns trigger language plpgsql as $$
begin
  perform team_still_can_act(new.id);
  return null;
end $$;

create constraint trigger team_closes_without_task after update of active on team
  deferrable initially deferred for each row when (old.active and not new.active)
  execute function team_closes_without_task();
