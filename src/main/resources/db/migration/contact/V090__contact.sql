-- Calls, visits and messages. A clinical fact: a row is never changed; a correction adds the next
-- version of it, whole, with who, when and why, and the highest version is what counts.
create table contact (
  patient_id uuid not null references patient (patient_id),
  id uuid not null,
  version int not null check (version > 0),
  organisation_id uuid not null references organisation,
  staff_id uuid not null references staff,
  enrolment_id uuid,
  at timestamptz not null,
  mode text not null check (mode in ('CALL', 'VIDEO', 'VISIT', 'CLINIC', 'MESSAGE')),
  direction text not null check (direction in ('OUTGOING', 'INCOMING')),
  finding text check (finding in ('STEADY', 'CHANGED', 'WORRYING', 'URGENT', 'DECLINED')),
  not_reached text check (not_reached in
    ('NO_ANSWER', 'LEFT_MESSAGE', 'WRONG_NUMBER', 'NOT_A_GOOD_TIME', 'NO_REPLY', 'NOT_AT_HOME',
     'DID_NOT_COME')),
  with_kind text not null check (with_kind in ('PATIENT', 'CARER', 'PROFESSIONAL')),
  with_carer_id uuid,
  with_name text,
  via text,
  interpreter text check (interpreter in ('PROFESSIONAL', 'FAMILY', 'NONE')),
  minutes int check (minutes between 0 and 600),
  reason text not null check (btrim(reason) <> ''),
  said text,
  agreed text,
  recorded_at timestamptz not null,
  recorded_by uuid not null references staff,
  correction text,
  withdrawn boolean not null default false,
  primary key (patient_id, id, version),
  constraint contact_was_reached_or_not check (num_nonnulls(finding, not_reached) = 1),
  constraint contact_tells_what_was_said check (not_reached is not null or btrim(said) <> ''),
  constraint contact_they_made_reached_us check (direction = 'OUTGOING' or finding is not null),
  constraint contact_names_who_it_was_with check ((with_kind = 'PATIENT') = (with_name is null)),
  constraint contact_was_recorded_after_it_took_place check (at <= recorded_at),
  constraint contact_correction_says_why check ((version = 1) = (correction is null)),
  constraint contact_is_withdrawn_by_a_correction check (version > 1 or not withdrawn)
);
create index contact_of_patient on contact (patient_id, at desc);
comment on column contact.staff_id is 'who made the contact; recorded_by is who wrote this version';

create trigger contact_is_append_only before update or delete on contact
  for each row execute function refuse_change();
create trigger contact_is_never_emptied before truncate on contact
  for each statement execute function refuse_change();

-- What a contact did to the work: the tasks it settled, tried in vain, or opened.
create table contact_task (
  patient_id uuid not null,
  contact_id uuid not null,
  contact_version int not null default 1 check (contact_version = 1),
  task_id uuid not null,
  effect text not null check (effect in ('SETTLED', 'ATTEMPTED', 'OPENED')),
  primary key (patient_id, contact_id, task_id),
  foreign key (patient_id, contact_id, contact_version) references contact (patient_id, id, version),
  foreign key (patient_id, task_id) references task (patient_id, id)
);
create trigger contact_task_is_append_only before update or delete on contact_task
  for each row execute function refuse_change();
