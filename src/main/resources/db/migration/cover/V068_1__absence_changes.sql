-- What was changed of an absence, and by whom: only ever added to.
create table absence_change (
  absence_id uuid not null references absence,
  id uuid not null,
  at timestamptz not null,
  by_staff_id uuid not null references staff,
  detail text not null check (btrim(detail) <> ''),
  primary key (absence_id, id)
);
create trigger absence_change_is_append_only before update or delete on absence_change
  for each row execute function refuse_change();
create trigger absence_change_is_never_emptied before truncate on absence_change
  for each statement execute function refuse_change();

-- Who covers may change while someone is away. However it is written: until an absence is over it
-- has who covers, colleagues or one team, and that is never the absent person.
create function absence_has_cover(which uuid) returns void language plpgsql as $$
declare
  away absence;
begin
  select * into away from absence where id = which;
  if away.ended_at is not null or away.cancelled_at is not null then return; end if;
  if (away.team_id is null)
      <> exists (select 1 from absence_cover where absence_id = which) then
    raise exception 'An absence needs who covers: colleagues, or one team'
      using errcode = 'restrict_violation', hint = 'Choose one or the other.';
  end if;
  if exists (select 1 from absence_cover where absence_id = which and staff_id = away.staff_id) then
    raise exception 'Nobody covers for themselves' using errcode = 'restrict_violation',
      hint = 'Choose a colleague, or a team.';
  end if;
end $$;

create function absence_cover_changed() returns trigger language plpgsql as $$
begin
  perform absence_has_cover(coalesce(new.absence_id, old.absence_id));
  return null;
end $$;
create constraint trigger absence_keeps_cover after insert or update or delete on absence_cover
  deferrable initially deferred for each row execute function absence_cover_changed();

create function absence_team_changed() returns trigger language plpgsql as $$
begin
  perform absence_has_cover(new.id);
  return null;
end $$;
create constraint trigger absence_has_cover after insert or update of team_id, staff_id on absence
  deferrable initially deferred for each row execute function absence_team_changed();

-- As in V067, but a patient stays only with a colleague who covers still.
create or replace function stand_in(
  away absence, patient uuid, skip_colleagues boolean, out to_staff uuid, out to_team uuid)
language plpgsql as $$
begin
  if not skip_colleagues then
    select k.to_staff_id into to_staff from cover_task k join staff s on s.id = k.to_staff_id
        join absence_cover c on c.absence_id = away.id and c.staff_id = k.to_staff_id
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
