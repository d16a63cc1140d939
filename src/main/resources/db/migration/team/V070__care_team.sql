-- Who cares for a patient: staff of any organisation here, professionals elsewhere, family and friends.
create table care_team_member (
  patient_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('STAFF', 'PROFESSIONAL', 'CARER')),
  staff_id uuid references staff,
  name text check (name <> ''),
  role text not null check (role <> ''),
  organisation text,
  phone text,
  note text,
  since date not null,
  until date,
  end_reason text,
  added_by uuid not null references staff,
  added_at timestamptz not null,
  changed_by uuid not null references staff,
  changed_at timestamptz not null,
  version int not null default 1,
  primary key (patient_id, id),
  check ((kind = 'STAFF') = (staff_id is not null)),
  check ((kind = 'STAFF') = (name is null)),
  check (until >= since),
  check ((until is null) = (end_reason is null))
);
-- A colleague is on a patient's team once at a time.
create unique index care_team_staff_once on care_team_member (patient_id, staff_id)
  where until is null and staff_id is not null;
