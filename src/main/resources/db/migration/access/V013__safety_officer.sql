-- Safety officers watch over the organisation's safety net: they see what is open for each patient
-- and carry no work themselves (decision 5).
alter table staff drop constraint staff_role_check, add constraint staff_role_check
  check (role in ('COORDINATOR', 'TEAM_LEAD', 'PROFESSIONAL', 'ADMINISTRATOR', 'SAFETY_OFFICER'));
