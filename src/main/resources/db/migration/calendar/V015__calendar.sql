-- When an organisation works. Public holidays come from its region; these are its own days and hours.
create table opening_hours (
  organisation_id uuid not null references organisation,
  weekday int not null check (weekday between 1 and 7),
  opens time not null,
  closes time not null check (closes > opens),
  primary key (organisation_id, weekday)
);
comment on table opening_hours is
  'no row at all for an organisation: Monday to Friday, 9 to 17; else only the weekdays with a row';
comment on column opening_hours.weekday is 'ISO 8601: Monday is 1';

create table special_day (
  organisation_id uuid not null references organisation,
  day date not null,
  name text not null check (btrim(name) <> ''),
  open boolean not null,
  primary key (organisation_id, day)
);
comment on column special_day.open is
  'false: closed though the week says open; true: open though it is a public holiday or weekend';
