-- How much is escalated at each level, and of whom, is counted from the index alone.
create index task_escalated_by_level on task (organisation_id, escalation_level, overdue_at)
  include (patient_id) where ended_at is null and escalation_level > 0;
drop index task_escalated;
