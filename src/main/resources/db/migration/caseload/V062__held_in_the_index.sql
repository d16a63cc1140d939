-- Whom someone coordinates, and at what risk, is read from the index alone.
create index enrolment_held on enrolment (coordinator_id) include (patient_id, risk)
  where status <> 'CLOSED';
drop index enrolment_of_coordinator;
create index enrolment_open_of_organisation on enrolment (organisation_id) include (patient_id, id)
  where status <> 'CLOSED';
drop index enrolment_of_organisation;
create index enrolment_of_team on enrolment (team_id) include (patient_id)
  where status <> 'CLOSED' and team_id is not null;
alter table enrolment set
  (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02,
   autovacuum_analyze_scale_factor = 0.02);
