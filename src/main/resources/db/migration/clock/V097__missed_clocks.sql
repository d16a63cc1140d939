-- A clock of the calendar month ends with its month: met, or missed at that very moment.
alter table clock_run
  drop constraint clock_run_how_check,
  drop constraint clock_is_cancelled_with_reason,
  add constraint clock_run_how_check check (how in ('MET', 'ATTEMPTS', 'CANCELLED', 'MISSED')),
  add constraint clock_is_cancelled_with_reason
    check ((how in ('CANCELLED', 'MISSED')) = (reason is not null)),
  add constraint clock_is_missed_at_its_end check (how <> 'MISSED' or stopped_at = due_at);

-- The job looks for what has run out, over all organisations.
create index clock_run_running_out on clock_run (due_at) where stopped_at is null;
