create extension if not exists btree_gist;

-- Someone's time away, entered once. Days are whole days where their organisation is.
create table absence (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  staff_id uuid not null references staff,
  -- Never more than the kind: why someone is ill is nobody's business here.
  reason text not null check (reason in ('LEAVE', 'SICKNESS', 'TRAINING', 'OTHER')),
  first_day date not null,
  last_day date not null,
  team_id uuid references team,
  entered_by uuid not null references staff,
  entered_at timestamptz not null,
  begun_at timestamptz,
  ended_at timestamptz,
  cancelled_at timestamptz,
  version int not null default 1,
  constraint absence_ends_after_it_began check (last_day >= first_day and ended_at >= begun_at),
  constraint absence_begins_before_it_ends check (ended_at is null or begun_at is not null),
  constraint absence_is_cancelled_before_it_begins
    check (cancelled_at is null or begun_at is null),
  constraint absences_of_one_person_do_not_overlap
    exclude using gist (staff_id with =, daterange(first_day, last_day, '[]') with &&)
    where (cancelled_at is null and ended_at is null)
);
comment on column absence.team_id is 'the team that covers; null: the colleagues in absence_cover';
create unique index absence_away on absence (staff_id) where begun_at is not null and ended_at is null;
create index absence_to_turn on absence (first_day) where ended_at is null and cancelled_at is null;
create index absence_of_organisation on absence (organisation_id, last_day);

create table absence_cover (
  absence_id uuid not null references absence,
  staff_id uuid not null references staff,
  primary key (absence_id, staff_id)
);
create index on absence_cover (staff_id);

-- Where a task went while its owner was away, so that it finds its way back. When the cover falls
-- ill too there is a second row for the task, with the next place.
create table cover_task (
  patient_id uuid not null,
  task_id uuid not null,
  absence_id uuid not null references absence,
  place int not null,
  to_staff_id uuid references staff,
  to_team_id uuid references team,
  returned_at timestamptz,
  primary key (patient_id, task_id, absence_id),
  constraint cover_task_task_fkey foreign key (patient_id, task_id) references task
    deferrable initially deferred,
  check (num_nonnulls(to_staff_id, to_team_id) = 1)
);
comment on column cover_task.returned_at is
  'when it went back, or to another in the chain; null though the task has ended: the cover did it';
create index cover_task_of_absence on cover_task (absence_id) where returned_at is null;

create function absence_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'An absence is never deleted' using errcode = 'restrict_violation',
    hint = 'Cancel it, or end it early.';
end $$;
create trigger absence_is_kept before delete on absence
  for each row execute function absence_is_kept();
create trigger absence_is_never_emptied before truncate on absence
  for each statement execute function absence_is_kept();

create function staff_is_away(who uuid) returns boolean language sql stable as $$
  select exists (select 1 from absence
    where staff_id = who and begun_at is not null and ended_at is null)
$$;

-- Who does a patient's work in an absent person's place: of the colleagues who cover the one who
-- has the patient already, else the one with the fewest patients; else the team that covers; when
-- none of these is there any more, the absent person's own team, or a lead.
create function stand_in(
  away absence, patient uuid, skip_colleagues boolean, out to_staff uuid, out to_team uuid)
language plpgsql as $$
begin
  if not skip_colleagues then
    select k.to_staff_id into to_staff from cover_task k join staff s on s.id = k.to_staff_id
      where k.patient_id = patient and k.absence_id = away.id and k.returned_at is null and s.active
      limit 1;
    if found then return; end if;
    select c.staff_id into to_staff from absence_cover c join staff s on s.id = c.staff_id
      where c.absence_id = away.id and s.active
      order by (select count(distinct k.patient_id) from cover_task k
        where k.absence_id = away.id and k.to_staff_id = c.staff_id and k.returned_at is null),
        c.staff_id limit 1;
    if found then return; end if;
  end if;
  select t.id into to_team from team t
    where t.active
      and (t.id = away.team_id or exists (select 1 from team_member m
        where m.team_id = t.id and m.staff_id = away.staff_id))
      and exists (select 1 from team_member m join staff s on s.id = m.staff_id
        where m.team_id = t.id and s.active and not staff_is_away(s.id))
    order by (t.id = away.team_id) desc nulls last, t.id limit 1;
  if found then return; end if;
  select s.id into to_staff from staff s
    where s.organisation_id = away.organisation_id and s.role = 'TEAM_LEAD' and s.active
      and not staff_is_away(s.id)
    order by s.id limit 1;
  if found then return; end if;
  raise exception 'An absent person''s work needs someone at work to do it, and there is nobody'
    using errcode = 'restrict_violation', hint = 'Choose another owner, or another cover.';
end $$;

-- Whatever path gives work to an absent person gives it to who covers. The lock on the person's
-- row makes it wait for an absence that is just beginning or ending.
create function task_goes_to_cover() returns trigger language plpgsql as $$
declare
  who uuid := new.owner_staff_id;
  away absence;
  found_staff uuid;
  found_team uuid;
  hops int := 0;
begin
  loop
    perform 1 from staff where id = who for share;
    select * into away from absence
      where staff_id = who and begun_at is not null and ended_at is null;
    exit when not found;
    hops := hops + 1;
    select to_staff, to_team into found_staff, found_team
      from stand_in(away, new.patient_id, hops > 5);
    insert into cover_task (patient_id, task_id, absence_id, place, to_staff_id, to_team_id)
      values (new.patient_id, new.id, away.id,
        (select coalesce(max(place), 0) + 1 from cover_task
          where patient_id = new.patient_id and task_id = new.id and returned_at is null),
        found_staff, found_team)
      on conflict (patient_id, task_id, absence_id) do update
        set place = excluded.place, to_staff_id = excluded.to_staff_id,
          to_team_id = excluded.to_team_id, returned_at = null;
    new.covers_staff_id := coalesce(new.covers_staff_id, who);
    who := found_staff;
    exit when who is null;
  end loop;
  if hops > 0 then
    new.owner_staff_id := who;
    new.owner_team_id := case when who is null then found_team end;
  end if;
  return new;
end $$;
create trigger task_goes_to_cover before insert or update of owner_staff_id on task
  for each row when (new.owner_staff_id is not null and new.ended_at is null)
  execute function task_goes_to_cover();

create function absent_person_owns_no_task() returns trigger language plpgsql as $$
begin
  if staff_is_away(new.staff_id) and exists (select 1 from task
      where owner_staff_id = new.staff_id and ended_at is null) then
    raise exception 'An absent person owns no open task: someone at work does'
      using errcode = 'restrict_violation', hint = 'Move their work to who covers.';
  end if;
  return null;
end $$;
create constraint trigger absent_person_owns_no_task after insert or update on absence
  deferrable initially deferred for each row execute function absent_person_owns_no_task();
