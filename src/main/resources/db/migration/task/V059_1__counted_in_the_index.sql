-- What a lead's page counts of each owner is read from the index alone; that of a million patients
-- lies all over the table. In place of the index of the same order, so nothing more is written.
create index task_open_of_staff on task (owner_staff_id, due) include (patient_id)
  where ended_at is null;
drop index task_of_staff;

-- An organisation's open work, what is overdue first: for the safety page, which asks of all of it
-- whether it can be done, and for the caseload of everyone, which counts by each one's next step.
create index task_of_organisation on task (organisation_id, overdue_at)
  include (patient_id, due, owner_staff_id, owner_team_id) where ended_at is null;

-- A day's work changes fewer rows than the usual fifth of the table that calls for a cleaning; until
-- then the indexes above would have to look into the table after all.
alter table task set
  (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.01,
   autovacuum_analyze_scale_factor = 0.02);
