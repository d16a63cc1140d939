-- What another system sent when it asked for a task, as it came: what Carewright has no words for goes
-- back to whoever reads the task as FHIR.
create table task_received (
  patient_id uuid not null,
  task_id uuid not null,
  source text not null,
  resource text not null,
  primary key (patient_id, task_id),
  foreign key (patient_id, task_id) references task
);
