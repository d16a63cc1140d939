-- Invariant 5 (architecture section 6): what is overdue is told to the owner, then the team lead,
-- then the supervisor, by a policy of the organisation.

-- A policy is never changed; a later version takes its place. Before the first, the usual one holds.
create table escalation_policy (
  organisation_id uuid not null references organisation,
  version int not null check (version > 0),
  supervisor_id uuid references staff,
  at timestamptz not null,
  by_staff_id uuid not null references staff,
  why text not null check (btrim(why) <> ''),
  primary key (organisation_id, version)
);
create table escalation_rule (
  organisation_id uuid not null,
  version int not null,
  pace text not null check (pace in ('SEVERE', 'URGENT', 'SOON', 'ROUTINE')),
  owner_after text not null check (owner_after ~ '^[0-9]{1,3}[hd]$'),
  lead_after text not null check (lead_after ~ '^[0-9]{1,3}[hd]$'),
  supervisor_after text not null check (supervisor_after ~ '^[0-9]{1,3}[hd]$'),
  at_once boolean not null,
  primary key (organisation_id, version, pace),
  foreign key (organisation_id, version) references escalation_policy
);
comment on column escalation_rule.lead_after is
  'from the moment of becoming overdue: 4h is 4 working hours, 2d is 2 working days';
comment on column escalation_rule.at_once is 'counted by the clock, outside working hours too';
create trigger escalation_policy_is_append_only before update or delete on escalation_policy
  for each row execute function refuse_change();
create trigger escalation_policy_is_never_emptied before truncate on escalation_policy
  for each statement execute function refuse_change();
create trigger escalation_rule_is_append_only before update or delete on escalation_rule
  for each row execute function refuse_change();
create trigger escalation_rule_is_never_emptied before truncate on escalation_rule
  for each statement execute function refuse_change();

create table escalation (
  patient_id uuid not null,
  task_id uuid not null,
  id uuid not null,
  level int not null check (level between 1 and 3),
  overdue_at timestamptz not null,
  due_at timestamptz not null,
  at timestamptz not null,
  told uuid[] not null check (cardinality(told) > 0),
  policy_version int not null,
  note text check (btrim(note) <> ''),
  primary key (patient_id, task_id, id),
  foreign key (patient_id, task_id) references task (patient_id, id),
  constraint lapse_escalates_once unique (patient_id, task_id, overdue_at, level)
);
comment on column escalation.overdue_at is 'which lapse: a task with a new date may lapse again';
comment on column escalation.due_at is 'when the policy wanted it told';
create trigger escalation_is_append_only before update or delete on escalation
  for each row execute function refuse_change();
create trigger escalation_is_never_emptied before truncate on escalation
  for each statement execute function refuse_change();

-- A run of the job. Its row claims that nothing was left to tell at "until", and is believed by
-- nobody: the commit is refused if it is not so.
create table escalation_pass (
  id uuid primary key,
  until timestamptz not null,
  finished_at timestamptz not null,
  told int not null check (told >= 0),
  postponed int not null check (postponed >= 0)
);
create index on escalation_pass (until);
create trigger escalation_pass_is_append_only before update or delete on escalation_pass
  for each row execute function refuse_change();
create trigger escalation_pass_is_never_emptied before truncate on escalation_pass
  for each statement execute function refuse_change();

create function escalation_left_nothing() returns trigger language plpgsql as $$
begin
  if exists (select 1 from task where escalate_at <= new.until and ended_at is null) then
    raise exception 'An overdue task has not been escalated' using errcode = 'restrict_violation',
      hint = 'Escalate what is due before saying that all is escalated.';
  end if;
  return null;
end $$;
create constraint trigger escalation_left_nothing after insert on escalation_pass
  deferrable initially deferred for each row execute function escalation_left_nothing();

-- What is escalated and still open, for those who lead.
create index task_escalated on task (organisation_id, escalation_level, overdue_at)
  where ended_at is null and escalation_level > 0;

-- Telling someone changes no owner, so it need not ask again whether the owner can act: neither the
-- cost of it nor the lock on the owner's row, over which a leaver and a pass could deadlock.
drop trigger task_owner_can_act on task;
create constraint trigger task_owner_can_act
  after insert or update of owner_staff_id, owner_team_id on task
  deferrable initially deferred for each row execute function task_owner_can_act();
