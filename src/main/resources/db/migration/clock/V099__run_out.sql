-- What happens when a clock runs out is part of its rule, as data (decision 12). The versions there
-- are get what has happened so far: a clock of months ended with its month, any other escalated.
alter table clock_rule
  add column course text,
  add column tells_lead boolean not null default false,
  add column follow_up text check (btrim(follow_up) <> ''),
  add column follow_up_for text check (follow_up_for in ('OWNER', 'LEAD'));
-- A version is never updated, so the column is filled as it is made.
alter table clock_rule alter column course type text
  using case when starts = 'MONTH' then 'STARTS_ANEW' else 'ESCALATES' end;
alter table clock_rule
  alter column course set not null,
  add constraint clock_rule_course_check check (course in ('ESCALATES', 'STARTS_ANEW')),
  add constraint clock_rule_starts_anew_with_the_month
    check ((course = 'STARTS_ANEW') = (starts = 'MONTH')),
  add constraint clock_rule_follow_up_is_for_someone
    check (num_nonnulls(follow_up, follow_up_for) in (0, 2));
comment on column clock_rule.course is
  'of a clock that runs out: its task goes on and escalates, or it ends as missed and starts anew';
comment on column clock_rule.tells_lead is 'the team lead is told at that moment as well';
comment on column clock_rule.follow_up is 'the title of a task that opens then';

-- What was done because a clock ran out: once for each clock, whatever happens to it later.
create table clock_expiry (
  patient_id uuid not null,
  run_id uuid not null,
  at timestamptz not null,
  by_staff_id uuid not null references staff,
  told uuid[] not null,
  task_id uuid,
  note text check (btrim(note) <> ''),
  primary key (patient_id, run_id),
  foreign key (patient_id, run_id) references clock_run (patient_id, id),
  foreign key (patient_id, task_id) references task (patient_id, id)
);
comment on column clock_expiry.note is 'why something that the rule asks for was not done';
create trigger clock_expiry_is_append_only before update or delete on clock_expiry
  for each row execute function refuse_change();
create trigger clock_expiry_is_never_emptied before truncate on clock_expiry
  for each statement execute function refuse_change();

-- Whoever writes, and in whatever way: when something is to be done follows from the row, its rule
-- and whether it has been done. A clock that was met, or stopped, asks for nothing.
alter table clock_run add column acts_at timestamptz;
comment on column clock_run.acts_at is
  'when what its rule asks for at its end is to be done; null: nothing, or done';
create index clock_run_to_act on clock_run (acts_at) where acts_at is not null;

create function clock_run_acts() returns trigger language plpgsql as $$
begin
  new.acts_at := null;
  if (new.stopped_at is null or new.how = 'MISSED')
      and exists (select 1 from clock_rule
        where id = new.rule_id and (tells_lead or follow_up is not null))
      and not exists (select 1 from clock_expiry
        where patient_id = new.patient_id and run_id = new.id) then
    new.acts_at := new.due_at;
  end if;
  return new;
end $$;
create trigger clock_run_acts before insert or update on clock_run
  for each row execute function clock_run_acts();

create function clock_has_acted() returns trigger language plpgsql as $$
begin
  update clock_run set acts_at = null
    where patient_id = new.patient_id and id = new.run_id and due_at <= new.at;
  if not found then
    raise exception 'A clock that has not run out has no consequences yet'
      using errcode = 'restrict_violation', hint = 'Wait until it has run out.';
  end if;
  return null;
end $$;
create trigger clock_has_acted after insert on clock_expiry
  for each row execute function clock_has_acted();

-- The shipped rules say what they ask for; figures, sources and sentences are as they were.
insert into clock_rule (id, code, version, name, source, link, starts, programmes, risks, success,
  attempts, minutes, unit, amount, whose, warn_hours, work, title, at_end, harm, regions, duty,
  begins_on, made_at, change, course, tells_lead, follow_up, follow_up_for)
select gen_random_uuid(), r.code, r.version + 1, r.name, r.source, r.link, r.starts, r.programmes,
  r.risks, r.success, r.attempts, r.minutes, r.unit, r.amount, r.whose, r.warn_hours, r.work,
  r.title, r.at_end, r.harm, r.regions, r.duty, r.begins_on, r.made_at,
  'What happens by itself when it runs out', r.course, v.tells_lead, v.follow_up,
  case when v.follow_up is not null then 'OWNER' end
from (values
('tcm-contact', true, null),
('mental-health-72h', true, null),
('contact-60-days', true, null),
('referral-acknowledged', false, 'Ring the provider, and find another one if they cannot take it'),
('prior-authorisation-expedited', true, 'Ring the payer, and ask why there is no decision'),
('prior-authorisation', false, 'Ring the payer, and ask for it to be expedited if health is at risk'),
('appeal', false, 'Tell the patient, and look for another way')
) as v (code, tells_lead, follow_up)
join lateral (select * from clock_rule where code = v.code and organisation_id is null
  order by version desc limit 1) r on true;
