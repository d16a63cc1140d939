-- Whether the demonstration's sample is here: one row in a demonstration, none elsewhere.
create table sample_load (
  only_one boolean primary key default true check (only_one),
  finished_at timestamptz
);
