-- A list with its filters under a name, and how a list was last looked at: per person, as the query
-- of its address. Conveniences, not records: these rows may go.
create table saved_view (
  staff_id uuid not null references staff,
  id uuid not null,
  page text not null check (page ~ '^/[a-z-]+$'),
  name text not null check (btrim(name) <> '' and length(name) <= 60),
  query text not null check (length(query) <= 1000),
  primary key (staff_id, id)
);
create unique index saved_view_name on saved_view (staff_id, page, lower(name));

create table last_view (
  staff_id uuid not null references staff,
  page text not null check (page ~ '^/[a-z-]+$'),
  query text not null check (length(query) <= 1000),
  primary key (staff_id, page)
);
