-- What the checks of one row refuse, they refuse in the words of a database. Whoever writes, and in
-- whatever way, is told first which rule it would break and what to do.
create function task_says_what_it_lacks() returns trigger language plpgsql as $$
begin
  if num_nonnulls(new.ended_at, new.ended_by, new.outcome) in (1, 2) then
    raise exception 'A task ends only with an outcome, and with who ended it and when'
      using errcode = 'restrict_violation', hint = 'Give all three, or leave the task open.';
  end if;
  if num_nonnulls(new.owner_staff_id, new.owner_team_id) <> 1 then
    raise exception 'A task has one owner, a person or a team'
      using errcode = 'restrict_violation', hint = 'Choose who does it.';
  end if;
  if new.due is null then
    raise exception 'A task has a day on which it is due'
      using errcode = 'restrict_violation', hint = 'Choose a day.';
  end if;
  if new.reason_date is null or coalesce(btrim(new.reason_rule), '') = ''
      or coalesce(btrim(new.reason_datum), '') = '' then
    raise exception 'A task says why it is there: by what rule, for what fact, of what day'
      using errcode = 'restrict_violation', hint = 'Give all three.';
  end if;
  raise exception 'An open task knows when the next person is told that it is overdue'
    using errcode = 'restrict_violation',
      hint = 'Leave that to the database: it follows from the day on which the task is due.';
end $$;

-- Fires after those that fill in what follows from other columns (in the order of their names), and
-- costs nothing as long as all is well.
create trigger task_says_what_it_lacks before insert or update on task for each row
  when (num_nonnulls(new.ended_at, new.ended_by, new.outcome) in (1, 2)
    or num_nonnulls(new.owner_staff_id, new.owner_team_id) <> 1
    or new.due is null or new.reason_date is null
    or coalesce(btrim(new.reason_rule), '') = '' or coalesce(btrim(new.reason_datum), '') = ''
    or (new.ended_at is null and new.escalation_level <> 3
      and coalesce(new.escalate_at < new.overdue_at, true)))
  execute function task_says_what_it_lacks();

create function loop_says_what_it_lacks() returns trigger language plpgsql as $$
begin
  raise exception 'What was begun is closed only with an outcome, and with who closed it and when'
    using errcode = 'restrict_violation', hint = 'Give all three, or leave it open.';
end $$;
create trigger loop_says_what_it_lacks before insert or update on open_loop for each row
  when (num_nonnulls(new.closed_at, new.closed_by, new.outcome) in (1, 2)
    or btrim(new.outcome) = '')
  execute function loop_says_what_it_lacks();
