-- Work done in the place of an absent colleague. It stays theirs through every hand-over, until they are back.
alter table task
  add column covers_staff_id uuid references staff,
  add constraint task_is_not_covered_by_its_own check (covers_staff_id <> owner_staff_id);
comment on column task.covers_staff_id is 'the absent person whose work the owner does; null: the owner''s own';
create index task_covered on task (covers_staff_id) where ended_at is null and covers_staff_id is not null;
