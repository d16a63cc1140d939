-- An offer to take over a patient's coordination lets the receiver see the patient until they
-- answer: a disclosure that the sender decides.
alter table relationship drop constraint relationship_basis_check;
alter table relationship add constraint relationship_basis_check
  check (basis in ('REGISTERED', 'ENROLLED', 'CARE_TEAM', 'OFFERED'));
