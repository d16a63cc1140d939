-- Deadlines to the minute, the moment of the next escalation, and open loops.

-- Something begun that must come to an end: a referral sent, an alert raised, a transition, a
-- running clock. Until it closes with an outcome, it has an open task (invariant 4).
create table open_loop (
  patient_id uuid not null,
  id uuid not null,
  kind text not null check (kind in
    ('CLOCK', 'OFFER', 'TRANSITION', 'REFERRAL', 'ALERT', 'MESSAGE', 'MISSED_APPOINTMENT',
     'DOCUMENT')),
  what text not null check (btrim(what) <> ''),
  source_id uuid,
  opened_at timestamptz not null,
  opened_by uuid not null references staff,
  closed_at timestamptz,
  closed_by uuid references staff,
  outcome text check (btrim(outcome) <> ''),
  primary key (patient_id, id),
  constraint loop_closes_with_outcome_actor_and_time
    check (num_nonnulls(closed_at, closed_by, outcome) in (0, 3)),
  constraint loop_closes_after_it_opened check (closed_at >= opened_at)
);
create index open_loop_not_closed on open_loop (patient_id) where closed_at is null;

alter table task
  add column loop_id uuid,
  add column clock text check (btrim(clock) <> ''),
  add column clock_since timestamptz,
  add column warn_at timestamptz,
  add column harm text check (harm in ('SEVERE', 'MODERATE', 'LOW')),
  add column overdue_at timestamptz,
  add column escalation_level int not null default 0 check (escalation_level between 0 and 3),
  add column escalate_at timestamptz,
  add constraint task_loop_fkey foreign key (patient_id, loop_id) references open_loop,
  add constraint task_clock_is_whole
    check (num_nonnulls(clock, clock_since, harm) in (0, 3)
      and (clock is null or due_at is not null)
      and (warn_at is null or clock is not null));
comment on column task.clock is 'the deadline rule that set due_at; null: a day is enough';
comment on column task.overdue_at is
  'the moment from which it is overdue: the deadline, or the end of the day it was planned for';
comment on column task.escalation_level is
  '0 nobody was told, 1 the owner, 2 the team lead, 3 the supervisor';
comment on column task.escalate_at is 'when the next one is told; null when there is none to tell';

alter table task drop constraint task_kind_check;
alter table task add constraint task_kind_check check (kind in
  ('CONTACT', 'VISIT', 'ASSESSMENT', 'REVIEW', 'ACTION', 'MEDICINES', 'INFORMATION', 'PAPERWORK',
   'COORDINATION'));

alter table task_event drop constraint task_event_what_check;
alter table task_event add constraint task_event_what_check check (what in
  ('OPENED', 'RESCHEDULED', 'HANDED_OVER', 'ATTEMPTED', 'NOTED', 'CLOSED', 'REOPENED',
   'ESCALATED'));

-- Whoever writes, and in whatever way: when a task becomes overdue follows from its dates alone,
-- and a new date begins the escalation anew.
create function task_becomes_overdue() returns trigger language plpgsql as $$
begin
  if new.ended_at is not null then
    new.escalate_at := null;
    return new;
  end if;
  if tg_op = 'INSERT' or new.overdue_at is null
      or (new.due, new.due_at) is distinct from (old.due, old.due_at) then
    select least(new.due_at, (new.due + 1)::timestamp at time zone o.time_zone)
      into new.overdue_at from organisation o where o.id = new.organisation_id;
    new.escalation_level := 0;
    new.escalate_at := new.overdue_at;
  end if;
  return new;
end $$;
create trigger task_becomes_overdue before insert or update on task
  for each row execute function task_becomes_overdue();

-- Rows from before this migration get theirs; ended ones stay as they are, which nothing asks.
update task set overdue_at = null where ended_at is null;
set constraints all immediate;

-- Invariant 5, the part that one row can show: an open task that is not at the last level knows
-- when the next person is told.
alter table task add constraint task_escalates
  check (ended_at is not null or escalation_level = 3
    or (escalate_at is not null and overdue_at is not null and escalate_at >= overdue_at));

create index task_of_loop on task (patient_id, loop_id) where ended_at is null;
create index task_to_escalate on task (escalate_at) where escalate_at is not null;

-- Invariant 4.
create function loop_has_open_task(patient uuid, which uuid) returns void language plpgsql as $$
declare
  closed timestamptz;
begin
  select closed_at into closed from open_loop where patient_id = patient and id = which for update;
  if closed is not null then
    if exists (select 1 from task
        where patient_id = patient and loop_id = which and ended_at is null) then
      raise exception 'A closed loop has no open task' using errcode = 'restrict_violation',
        hint = 'End its tasks first.';
    end if;
    return;
  end if;
  if not exists (select 1 from task
      where patient_id = patient and loop_id = which and ended_at is null) then
    raise exception 'What has been begun and is not finished must have an open task'
      using errcode = 'restrict_violation',
        hint = 'Open the next task before ending the last one, or close the loop with its outcome.';
  end if;
end $$;

create function loop_changed() returns trigger language plpgsql as $$
begin
  perform loop_has_open_task(new.patient_id, new.id);
  return null;
end $$;
create constraint trigger loop_has_open_task after insert or update on open_loop
  deferrable initially deferred for each row execute function loop_changed();

create function loop_task_changed() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.loop_id is not null then
    perform loop_has_open_task(old.patient_id, old.loop_id);
  end if;
  if new.loop_id is not null
      and (tg_op = 'INSERT' or new.loop_id is distinct from old.loop_id) then
    perform loop_has_open_task(new.patient_id, new.loop_id);
  end if;
  return null;
end $$;
create constraint trigger loop_keeps_open_task after insert or update of loop_id, ended_at on task
  deferrable initially deferred for each row execute function loop_task_changed();

create function loop_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' then
    raise exception 'An open loop is never deleted' using errcode = 'restrict_violation',
      hint = 'Close it with an outcome.';
  end if;
  if old.closed_at is not null then
    raise exception 'This loop is closed and can no longer be changed'
      using errcode = 'restrict_violation', hint = 'Open a new one.';
  end if;
  if (new.patient_id, new.id, new.kind, new.opened_at, new.opened_by)
      is distinct from (old.patient_id, old.id, old.kind, old.opened_at, old.opened_by) then
    raise exception 'A loop stays with its patient and its beginning'
      using errcode = 'restrict_violation', hint = 'Close it and open a new one.';
  end if;
  return new;
end $$;
create trigger loop_is_kept before update or delete on open_loop
  for each row execute function loop_is_kept();
create trigger loop_is_never_emptied before truncate on open_loop
  for each statement execute function loop_is_kept();
