-- Who leads a patient's care across organisations, offers to take something over, and what happened.

create table lead (
  patient_id uuid not null,
  id uuid not null,
  staff_id uuid not null references staff,
  how text not null check (how in ('ENROLLED', 'AGREED', 'HANDED_OVER', 'ONLY_ONE_LEFT')),
  since date not null,
  started_at timestamptz not null,
  started_by uuid not null references staff,
  ended_at timestamptz,
  ended_by uuid references staff,
  end_reason text check (btrim(end_reason) <> ''),
  primary key (patient_id, id),
  constraint lead_ends_with_reason_actor_and_time
    check (num_nonnulls(ended_at, ended_by, end_reason) in (0, 3)),
  constraint lead_ends_after_it_began check (ended_at >= started_at)
);
comment on column lead.how is
  'ENROLLED: enrolled the person when nobody led; AGREED: an offer was accepted; HANDED_OVER: came with the coordination; ONLY_ONE_LEFT: the only coordinator who remained';
-- At most one at a time, across organisations.
create unique index lead_is_one_at_a_time on lead (patient_id) where ended_at is null;
create index lead_of_staff on lead (staff_id) where ended_at is null;

create function lead_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' then
    raise exception 'Who led is never deleted' using errcode = 'restrict_violation',
      hint = 'End it with a reason.';
  end if;
  if old.ended_at is not null or
      (new.patient_id, new.id, new.staff_id, new.how, new.since, new.started_at, new.started_by)
      is distinct from (old.patient_id, old.id, old.staff_id, old.how, old.since, old.started_at,
        old.started_by) then
    raise exception 'Who led, and since when, can no longer be changed'
      using errcode = 'restrict_violation', hint = 'End it and begin a new one.';
  end if;
  return new;
end $$;
create trigger lead_is_kept before update or delete on lead
  for each row execute function lead_is_kept();
create trigger lead_is_never_emptied before truncate on lead
  for each statement execute function lead_is_kept();

-- An offer of responsibility: nothing changes hands until it is accepted and its day has come.
create table offer (
  patient_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('LEAD', 'COORDINATION')),
  enrolment_id uuid,
  sender_id uuid not null references staff,
  candidate_id uuid not null references staff,
  receiver_id uuid not null references staff,
  effective_on date not null,
  effective_at timestamptz not null,
  note text,
  discloses boolean not null,
  sent_at timestamptz not null,
  answer_by date not null,
  answer_until timestamptz not null,
  came_back_at timestamptz,
  status text not null check (status in
    ('OPEN', 'ACCEPTED', 'IN_EFFECT', 'DECLINED', 'WITHDRAWN')),
  answered_at timestamptz,
  answered_by uuid references staff,
  answer_reason text check (btrim(answer_reason) <> ''),
  answer_note text,
  loop_id uuid not null,
  version int not null default 1,
  primary key (patient_id, id),
  foreign key (patient_id, loop_id) references open_loop (patient_id, id),
  foreign key (patient_id, enrolment_id) references enrolment (patient_id, id),
  constraint offer_is_about_something check ((kind = 'COORDINATION') = (enrolment_id is not null)),
  constraint offer_is_to_someone_else check (sender_id <> receiver_id),
  constraint offer_is_answered_by_someone
    check ((status = 'OPEN') = (answered_at is null) and (answered_at is null) = (answered_by is null)),
  constraint offer_ends_with_reason
    check (status not in ('DECLINED', 'WITHDRAWN') or answer_reason is not null)
);
comment on column offer.candidate_id is 'who would lead or coordinate';
comment on column offer.receiver_id is
  'who answers: the candidate, or the present lead whom the candidate asks';
comment on column offer.effective_at is 'the beginning of that day where the sender works';
comment on column offer.came_back_at is 'when the sender was told that it was not answered in time';
-- One at a time: two people who offer at once see one another.
create unique index offer_of_lead_is_one on offer (patient_id)
  where kind = 'LEAD' and status in ('OPEN', 'ACCEPTED');
create unique index offer_of_enrolment_is_one on offer (patient_id, enrolment_id)
  where kind = 'COORDINATION' and status in ('OPEN', 'ACCEPTED');
create index offer_to on offer (receiver_id) where status in ('OPEN', 'ACCEPTED');
create index offer_from on offer (sender_id, sent_at);
create index offer_for on offer (candidate_id) where status in ('OPEN', 'ACCEPTED');
create index offer_to_come_back on offer (answer_until)
  where status = 'OPEN' and came_back_at is null;
create index offer_to_take_effect on offer (effective_at) where status = 'ACCEPTED';

create function offer_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' then
    raise exception 'An offer is never deleted' using errcode = 'restrict_violation',
      hint = 'Withdraw it with a reason.';
  end if;
  if old.status not in ('OPEN', 'ACCEPTED') then
    raise exception 'This offer has been answered and can no longer be changed'
      using errcode = 'restrict_violation', hint = 'Make a new one.';
  end if;
  if (new.patient_id, new.id, new.kind, new.enrolment_id, new.sender_id, new.candidate_id,
      new.receiver_id, new.sent_at, new.loop_id)
      is distinct from (old.patient_id, old.id, old.kind, old.enrolment_id, old.sender_id,
        old.candidate_id, old.receiver_id, old.sent_at, old.loop_id) then
    raise exception 'An offer stays with those it was made between'
      using errcode = 'restrict_violation', hint = 'Withdraw it and make a new one.';
  end if;
  return new;
end $$;
create trigger offer_is_kept before update or delete on offer
  for each row execute function offer_is_kept();
create trigger offer_is_never_emptied before truncate on offer
  for each statement execute function offer_is_kept();

-- While an offer stands, its loop is open (and so someone has a task), and its enrolment too.
create function offer_is_looked_after(patient uuid, which uuid) returns void language plpgsql as $$
declare
  asked offer;
  enrolled text;
begin
  select * into asked from offer where patient_id = patient and id = which;
  if not found or asked.status not in ('OPEN', 'ACCEPTED') then return; end if;
  perform 1 from open_loop
    where patient_id = patient and id = asked.loop_id and closed_at is null for share;
  if not found then
    raise exception 'An offer that stands must be someone''s task until it is settled'
      using errcode = 'restrict_violation', hint = 'Accept, decline or withdraw it.';
  end if;
  if asked.enrolment_id is not null then
    select status into enrolled from enrolment
      where patient_id = patient and id = asked.enrolment_id for share;
    if enrolled = 'CLOSED' then
      raise exception 'A closed enrolment cannot be handed over'
        using errcode = 'restrict_violation', hint = 'Withdraw the offer first.';
    end if;
  end if;
end $$;

create function offer_changed() returns trigger language plpgsql as $$
begin
  perform offer_is_looked_after(new.patient_id, new.id);
  return null;
end $$;
create constraint trigger offer_is_looked_after after insert or update on offer
  deferrable initially deferred for each row execute function offer_changed();

create function offer_loop_closed() returns trigger language plpgsql as $$
begin
  perform offer_is_looked_after(o.patient_id, o.id) from offer o
    where o.patient_id = new.patient_id and o.loop_id = new.id;
  return null;
end $$;
create constraint trigger offer_keeps_its_loop after update of closed_at on open_loop
  deferrable initially deferred for each row when (new.kind = 'OFFER' and new.closed_at is not null)
  execute function offer_loop_closed();

create function offer_enrolment_closed() returns trigger language plpgsql as $$
begin
  perform offer_is_looked_after(o.patient_id, o.id) from offer o
    where o.patient_id = new.patient_id and o.enrolment_id = new.id;
  return null;
end $$;
create constraint trigger offer_needs_its_enrolment after update of status on enrolment
  deferrable initially deferred for each row when (new.status = 'CLOSED')
  execute function offer_enrolment_closed();

-- What happened to the lead, the coordination and the offers, in order: only ever added to.
create table lead_event (
  patient_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  staff_id uuid not null references staff,
  detail text not null check (btrim(detail) <> ''),
  note text,
  offer_id uuid,
  primary key (patient_id, id),
  foreign key (patient_id, offer_id) references offer (patient_id, id)
);
create trigger lead_event_is_append_only before update or delete on lead_event
  for each row execute function refuse_change();
create trigger lead_event_is_never_emptied before truncate on lead_event
  for each statement execute function refuse_change();

-- Whoever was enrolled before there were leads is led by the coordinator who came first.
with first as (
  select distinct on (e.patient_id) e.patient_id, e.coordinator_id, e.started_on
  from enrolment e join staff s on s.id = e.coordinator_id and s.active
  where e.status <> 'CLOSED' order by e.patient_id, e.started_on, e.id
), led as (
  insert into lead (patient_id, id, staff_id, how, since, started_at, started_by)
  select patient_id, gen_random_uuid(), coordinator_id, 'ENROLLED', started_on, now(),
    coordinator_id from first returning patient_id, staff_id
)
insert into lead_event (patient_id, id, at, staff_id, detail)
select l.patient_id, gen_random_uuid(), now(), l.staff_id,
  s.given_name || ' ' || s.family_name || ' leads, having enrolled the person first'
from led l join staff s on s.id = l.staff_id;
