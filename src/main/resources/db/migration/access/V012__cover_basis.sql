-- Whoever covers for an absent colleague sees that colleague's patients, for as long as they cover (decision 14).
alter table relationship drop constraint relationship_basis_check;
alter table relationship add constraint relationship_basis_check
  check (basis in ('REGISTERED', 'ENROLLED', 'CARE_TEAM', 'OFFERED', 'COVER'));
