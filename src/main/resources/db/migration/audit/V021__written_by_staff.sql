-- A list of fifty patients leaves fifty lines by one person. Asked line by line whether that person
-- exists, it took longer than writing the lines; it is asked once for all that are written together.
alter table audit_entry drop constraint audit_entry_staff_id_fkey;

create function require_known_staff() returns trigger language plpgsql as $$
begin
  if exists (select 1 from (select distinct staff_id from added where staff_id is not null) a
      where not exists (select 1 from staff s where s.id = a.staff_id)) then
    raise exception 'An audit entry names staff that do not exist'
      using errcode = 'foreign_key_violation', hint = 'Write it for the viewer who did it.';
  end if;
  return null;
end $$;

create trigger audit_entry_is_by_staff after insert on audit_entry
  referencing new table as added for each statement execute function require_known_staff();

-- Whoever left a line in the trail is never deleted; they leave by being made inactive.
create function keep_audited_staff() returns trigger language plpgsql as $$
begin
  if exists (select 1 from audit_entry where staff_id in (select id from gone)) then
    raise exception 'Staff who are in the audit trail are not deleted'
      using errcode = 'foreign_key_violation', hint = 'Make them inactive.';
  end if;
  return null;
end $$;

create trigger staff_in_the_trail_are_kept after delete on staff
  referencing old table as gone for each statement execute function keep_audited_staff();
