-- What someone typed and has not sent yet. Their own, short-lived, and outside every record.
create table draft (
  staff_id uuid not null references staff,
  key text not null check (key like '/%' and length(key) <= 300),
  fields text not null,
  saved_at timestamptz not null,
  primary key (staff_id, key)
);
create index on draft (saved_at);
