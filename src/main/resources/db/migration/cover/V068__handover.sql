-- What one person tells those who take their work over: for an absence, or at the end of a day.
create table handover (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  staff_id uuid not null references staff,
  absence_id uuid unique references absence,
  day date not null,
  opened_by uuid not null references staff,
  opened_at timestamptz not null,
  given_by uuid references staff,
  given_at timestamptz,
  check (num_nonnulls(given_by, given_at) in (0, 2))
);
comment on column handover.absence_id is 'null: for the day alone; no work moves';
create unique index handover_of_day on handover (staff_id, day) where absence_id is null;
create index on handover (organisation_id, day);

create table handover_receiver (
  handover_id uuid not null references handover,
  id uuid not null,
  staff_id uuid references staff,
  team_id uuid references team,
  acknowledged_by uuid references staff,
  acknowledged_at timestamptz,
  primary key (handover_id, id),
  check (num_nonnulls(staff_id, team_id) = 1),
  check (num_nonnulls(acknowledged_by, acknowledged_at) in (0, 2))
);
create unique index handover_receiver_once on handover_receiver
  (handover_id, (coalesce(staff_id, team_id)));
create index on handover_receiver (staff_id) where acknowledged_at is null;
create index on handover_receiver (team_id) where acknowledged_at is null;

-- What to know about one patient. A change is a new version; who acknowledged an older one is asked again.
create table handover_note (
  patient_id uuid not null,
  handover_id uuid not null references handover,
  version int not null,
  need_to_know text not null,
  contact_preference text not null,
  written_by uuid not null references staff,
  written_at timestamptz not null,
  primary key (patient_id, handover_id, version)
);
create index on handover_note (handover_id);
create trigger handover_note_is_append_only before update or delete on handover_note
  for each row execute function refuse_change();
create trigger handover_note_is_never_emptied before truncate on handover_note
  for each statement execute function refuse_change();
