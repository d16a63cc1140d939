-- Signs the links that the FHIR interface gives out; made by the first node that starts.
create table fhir_secret (
  one boolean primary key check (one),
  secret bytea not null check (octet_length(secret) = 32)
);
