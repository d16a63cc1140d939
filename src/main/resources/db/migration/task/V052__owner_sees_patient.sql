-- Whoever owns an open task may see its patient (decision 9): work that its owner cannot find is
-- work that nobody does. As in V050 the share lock makes a transaction that ends the relationship
-- wait, or wait for it; afterwards the question is asked of what is then true.
create function staff_sees_patient(staff_member uuid, patient uuid) returns boolean
language plpgsql as $$
begin
  perform 1 from relationship r, staff s
    where r.patient_id = patient and r.ended_at is null and s.id = staff_member
      and (r.staff_id = s.id or (r.organisation_id = s.organisation_id
        and s.role in ('COORDINATOR', 'TEAM_LEAD')))
    for share of r, s;
  return found;
end $$;

create function task_owner_sees_patient() returns trigger language plpgsql as $$
declare
  now_is task;
begin
  select * into now_is from task where patient_id = new.patient_id and id = new.id;
  if now_is.ended_at is null and now_is.owner_staff_id is not null
      and not staff_sees_patient(now_is.owner_staff_id, now_is.patient_id) then
    raise exception 'The owner of an open task may not see its patient'
      using errcode = 'restrict_violation',
      hint = 'Put them on the care team first, or choose someone else.';
  end if;
  return null;
end $$;

create constraint trigger task_owner_sees_patient after insert or update of owner_staff_id on task
  deferrable initially deferred for each row execute function task_owner_sees_patient();

-- The other side: nobody stops seeing a patient while work for them is in their name.
create function sight_ends_without_task() returns trigger language plpgsql as $$
begin
  if exists (select 1 from task t
      where t.patient_id = old.patient_id and t.ended_at is null and t.owner_staff_id is not null
        and not staff_sees_patient(t.owner_staff_id, t.patient_id)) then
    raise exception 'Someone who would no longer see this patient still has open tasks for them'
      using errcode = 'restrict_violation', hint = 'Hand over those tasks first.';
  end if;
  return null;
end $$;

create constraint trigger sight_ends_without_task after update or delete on relationship
  deferrable initially deferred for each row execute function sight_ends_without_task();

-- Someone may also stop seeing patients by changing role or organisation. This looks at tasks of
-- many patients, but runs on a reference table, a few times a month.
create function staff_keeps_sight_of_tasks() returns trigger language plpgsql as $$
begin
  if exists (select 1 from task t
      where t.owner_staff_id = new.id and t.ended_at is null
        and not staff_sees_patient(t.owner_staff_id, t.patient_id)) then
    raise exception 'This person has open tasks for patients they would no longer see'
      using errcode = 'restrict_violation', hint = 'Hand over those tasks first.';
  end if;
  return null;
end $$;

create constraint trigger staff_keeps_sight_of_tasks
  after update of role, organisation_id on staff deferrable initially deferred for each row
  when ((old.role, old.organisation_id) is distinct from (new.role, new.organisation_id))
  execute function staff_keeps_sight_of_tasks();
