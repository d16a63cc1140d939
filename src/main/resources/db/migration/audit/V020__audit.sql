-- Who read or changed what of a patient's data, written in the transaction that did it.
create table audit_entry (
  patient_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  staff_id uuid references staff,
  action text not null check (action in ('LISTED', 'READ', 'CREATED', 'CHANGED', 'EXPORTED', 'REFUSED')),
  what text not null check (what <> ''),
  purpose text not null,
  primary key (patient_id, id)
);
create index on audit_entry (staff_id, at desc);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'Rows of % are only ever added, never changed or deleted', tg_table_name
    using errcode = 'restrict_violation',
      hint = 'Add a row that corrects the earlier one.';
end $$;

create trigger audit_entry_is_append_only before update or delete on audit_entry
  for each row execute function refuse_change();
create trigger audit_entry_is_never_emptied before truncate on audit_entry
  for each statement execute function refuse_change();
