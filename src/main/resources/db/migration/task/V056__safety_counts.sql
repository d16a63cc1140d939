-- For the safety page: each of these holds no row as long as its rule holds, or few, so that the
-- rules are counted live over any number of tasks.
create index task_ended_in_part on task (organisation_id)
  where num_nonnulls(ended_at, ended_by, outcome) in (1, 2);
create index open_loop_by_kind on open_loop (kind, opened_at) where closed_at is null;
