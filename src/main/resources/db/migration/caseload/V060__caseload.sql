-- Programmes people are enrolled in: reference data, on every shard.
create table programme (
  code text primary key check (code ~ '^[a-z-]+$'),
  position int not null unique,
  name text not null unique check (btrim(name) <> ''),
  purpose text not null check (btrim(purpose) <> ''),
  entry_rule text not null check (btrim(entry_rule) <> ''),
  min_age int check (min_age >= 0),
  max_age int check (max_age >= min_age),
  condition_words text[] not null default '{}',
  discharged_within int check (discharged_within > 0),
  -- Of the programmes that share this word, a person is in one at a time.
  exclusive_group text,
  cadence_low int not null check (cadence_low > 0),
  cadence_medium int not null check (cadence_medium > 0),
  cadence_high int not null check (cadence_high > 0),
  active boolean not null default true
);
comment on column programme.entry_rule is 'who it is for, in plain words';
comment on column programme.condition_words is
  'an active condition whose name contains one of these meets the rule; none: no condition needed';
comment on column programme.discharged_within is
  'days within which a hospital stay must have ended; null: no stay needed';
comment on column programme.cadence_low is 'days between contacts at low risk';

create table programme_step (
  programme text not null references programme,
  position int not null,
  kind text not null,
  title text not null check (btrim(title) <> ''),
  due_in int not null check (due_in >= 0),
  working_days boolean not null,
  why text not null check (btrim(why) <> ''),
  primary key (programme, position)
);
comment on table programme_step is 'the first tasks of an enrolment';

create table enrolment (
  patient_id uuid not null,
  id uuid not null,
  organisation_id uuid not null references organisation,
  programme text not null references programme,
  exclusive_group text,
  coordinator_id uuid not null references staff,
  team_id uuid references team,
  risk text not null check (risk in ('LOW', 'MEDIUM', 'HIGH')),
  reason text not null check (btrim(reason) <> ''),
  entry_met boolean not null,
  entry_note text,
  status text not null check (status in ('ACTIVE', 'PAUSED', 'CLOSED')),
  started_on date not null,
  paused_until date,
  last_contact_on date,
  closed_at timestamptz,
  closed_by uuid references staff,
  closing_reason text check (closing_reason in
    ('GOALS_MET', 'HANDED_ON', 'DECLINED', 'COULD_NOT_REACH', 'MOVED_AWAY', 'NOT_ELIGIBLE', 'DIED',
     'ENROLLED_IN_ERROR')),
  closing_note text,
  version int not null default 1,
  primary key (patient_id, id),
  constraint entry_is_met_or_explained check (entry_met or btrim(entry_note) <> ''),
  constraint pause_has_an_end check ((status = 'PAUSED') = (paused_until is not null)),
  constraint closing_has_reason_actor_and_time
    check (num_nonnulls(closed_at, closed_by, closing_reason)
      = case when status = 'CLOSED' then 3 else 0 end)
);
create unique index enrolled_once on enrolment (patient_id, organisation_id, programme)
  where status <> 'CLOSED';
create unique index enrolled_in_one_of_group on enrolment
  (patient_id, organisation_id, exclusive_group)
  where status <> 'CLOSED' and exclusive_group is not null;
create index enrolment_of_coordinator on enrolment (coordinator_id) where status <> 'CLOSED';
create index enrolment_of_organisation on enrolment (organisation_id) where status <> 'CLOSED';

create table enrolment_event (
  patient_id uuid not null,
  enrolment_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  staff_id uuid not null references staff,
  detail text not null check (btrim(detail) <> ''),
  note text,
  primary key (patient_id, enrolment_id, id),
  foreign key (patient_id, enrolment_id) references enrolment (patient_id, id)
);
create trigger enrolment_event_is_append_only before update or delete on enrolment_event
  for each row execute function refuse_change();
create trigger enrolment_event_is_never_emptied before truncate on enrolment_event
  for each statement execute function refuse_change();

create function enrolment_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' then
    raise exception 'An enrolment is never deleted' using errcode = 'restrict_violation',
      hint = 'Close it with the reason "enrolled in error".';
  end if;
  if old.status = 'CLOSED' then
    raise exception 'This enrolment is closed and can no longer be changed'
      using errcode = 'restrict_violation', hint = 'Enrol the person again.';
  end if;
  if (new.patient_id, new.id, new.programme, new.organisation_id)
      is distinct from (old.patient_id, old.id, old.programme, old.organisation_id) then
    raise exception 'An enrolment stays with its patient, programme and organisation'
      using errcode = 'restrict_violation', hint = 'Close it and enrol again.';
  end if;
  return new;
end $$;
create trigger enrolment_is_kept before update or delete on enrolment
  for each row execute function enrolment_is_kept();
create trigger enrolment_is_never_emptied before truncate on enrolment
  for each statement execute function enrolment_is_kept();

alter table task add constraint task_enrolment_fkey
  foreign key (patient_id, enrolment_id) references enrolment (patient_id, id);

-- Invariant 1: an enrolment that is not closed has at least one open task, its next step. The row
-- lock makes two transactions that close the last two tasks wait for one another; the count is a
-- statement of its own, so that the second sees what the first did.
create function enrolment_has_next_step(patient uuid, enrolment_with uuid) returns void
language plpgsql as $$
declare
  state text;
begin
  select status into state from enrolment
    where patient_id = patient and id = enrolment_with for update;
  if state = 'CLOSED' then
    if exists (select 1 from task
        where patient_id = patient and enrolment_id = enrolment_with and ended_at is null) then
      raise exception 'A closed enrolment has no open task' using errcode = 'restrict_violation',
        hint = 'End its tasks first.';
    end if;
    return;
  end if;
  if not exists (select 1 from task
      where patient_id = patient and enrolment_id = enrolment_with and ended_at is null) then
    raise exception 'An active enrolment must have a next step'
      using errcode = 'restrict_violation',
        hint = 'Open the next task before ending the last one, or close the enrolment.';
  end if;
end $$;

create function enrolment_changed() returns trigger language plpgsql as $$
begin
  perform enrolment_has_next_step(new.patient_id, new.id);
  return null;
end $$;
create constraint trigger enrolment_has_next_step after insert or update on enrolment
  deferrable initially deferred for each row execute function enrolment_changed();

create function enrolment_task_changed() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.enrolment_id is not null then
    perform enrolment_has_next_step(old.patient_id, old.enrolment_id);
  end if;
  if new.enrolment_id is not null
      and (tg_op = 'INSERT' or new.enrolment_id is distinct from old.enrolment_id) then
    perform enrolment_has_next_step(new.patient_id, new.enrolment_id);
  end if;
  return null;
end $$;
create constraint trigger enrolment_keeps_next_step
  after insert or update of enrolment_id, ended_at on task
  deferrable initially deferred for each row execute function enrolment_task_changed();

insert into programme (code, position, name, purpose, entry_rule, min_age, max_age,
  condition_words, discharged_within, exclusive_group, cadence_low, cadence_medium,
  cadence_high) values
('long-term-conditions', 1, 'Long-term conditions',
 'Staying well with conditions that last: one plan, regular contact, early help when something changes.',
 'Adults with at least one long-term condition, such as diabetes, high blood pressure, heart failure, COPD, asthma or kidney disease.',
 18, null, '{diabetes,prediabetes,hypertension,heart failure,ischemic heart,coronary,copd,obstructive,emphysema,asthma,kidney disease,stroke,epilepsy,arthritis,osteoporosis,atrial fibrillation}', null,
 'ongoing', 84, 42, 21),
('transitional-care', 2, 'Transitional care after discharge',
 'The thirty days after a hospital stay: medicines checked, follow-up booked, worries caught early.',
 'Anyone who was discharged from hospital in the last 30 days.',
 null, null, '{}', 30, null, 14, 7, 3),
('frailty-and-falls', 3, 'Frailty and falls',
 'Living safely at home: strength, balance, medicines, the house itself and the people around.',
 'People of 65 and over who are frail, have fallen in the last year, or have osteoporosis, a fracture or dementia.',
 65, null, '{fall,frail,osteoporosis,fracture,alzheimer,dementia,parkinson}', null,
 'ongoing', 56, 28, 14),
('maternity', 4, 'Maternity support',
 'A healthy pregnancy and a safe first six weeks, with one named person to turn to.',
 'Anyone who is pregnant or gave birth in the last six weeks.',
 12, 55, '{pregnan,antepartum,postpartum,miscarriage,eclampsia}', null,
 'maternity', 28, 14, 7),
('mental-health', 5, 'Mental health support',
 'Regular contact and a safety plan alongside treatment for depression, anxiety and severe mental illness.',
 'People of 16 and over with a mental health condition, such as depression, anxiety, PTSD, bipolar disorder or psychosis.',
 16, null, '{depress,anxiety,stress disorder,bipolar,schizo,psycho,substance,alcohol,opioid,dependent drug,suicid}', null,
 'mental-health', 42, 21, 7),
('community-support', 6, 'Community support',
 'Help with what stands between a person and their health: money, housing, food, transport, loneliness.',
 'Anyone whose health suffers from their circumstances and who would like help.',
 null, null, '{}', null, null, 56, 28, 14);

insert into programme_step (programme, position, kind, title, due_in, working_days, why) values
('long-term-conditions', 1, 'CONTACT', 'First call: introduce yourself and agree what matters', 3, true, 'Every new enrolment begins with a call within 3 working days'),
('long-term-conditions', 2, 'ASSESSMENT', 'Holistic needs assessment', 10, true, 'Needs are assessed within 10 working days of enrolling'),
('long-term-conditions', 3, 'REVIEW', 'Agree the care plan', 20, true, 'A plan is agreed within 20 working days of enrolling'),
('transitional-care', 1, 'CONTACT', 'Call after discharge', 2, true, 'Contact within 2 working days of discharge'),
('transitional-care', 2, 'MEDICINES', 'Compare the medicines before and after the hospital stay', 5, true, 'Medicines are reconciled within 5 working days'),
('transitional-care', 3, 'INFORMATION', 'Get the discharge summary', 2, true, 'The discharge summary is chased until it is here'),
('transitional-care', 4, 'VISIT', 'Follow-up visit', 7, false, 'Seen face to face within 7 days of discharge'),
('frailty-and-falls', 1, 'CONTACT', 'First call: introduce yourself and ask about falls', 3, true, 'Every new enrolment begins with a call within 3 working days'),
('frailty-and-falls', 2, 'VISIT', 'Home visit with falls and home safety check', 10, true, 'The home is checked within 10 working days'),
('frailty-and-falls', 3, 'MEDICINES', 'Ask the pharmacist to review medicines that cause falls', 15, true, 'Medicines are reviewed for everyone at risk of falling'),
('maternity', 1, 'CONTACT', 'First call: introduce yourself and agree how to keep in touch', 2, true, 'Every new enrolment begins with a call within 2 working days'),
('maternity', 2, 'ASSESSMENT', 'Assess needs, safety at home and mood', 7, true, 'Needs are assessed within 7 working days'),
('mental-health', 1, 'CONTACT', 'First call: how are things, and is the person safe', 1, true, 'Every new enrolment begins with a call on the next working day'),
('mental-health', 2, 'ASSESSMENT', 'PHQ-9 and GAD-7 with the person', 5, true, 'Mood is measured within 5 working days'),
('mental-health', 3, 'REVIEW', 'Agree the safety and care plan', 10, true, 'A safety plan is agreed within 10 working days'),
('community-support', 1, 'CONTACT', 'First call: what would help most', 3, true, 'Every new enrolment begins with a call within 3 working days'),
('community-support', 2, 'ASSESSMENT', 'Ask about money, housing, food and transport', 10, true, 'Circumstances are asked about within 10 working days');
