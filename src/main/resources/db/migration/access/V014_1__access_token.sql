-- Keys that let a program act for a member of staff, within what it was given. Only a hash is kept:
-- the key itself is random and long, so that one round of SHA-256 is enough.
create table access_token (
  id uuid primary key,
  staff_id uuid not null references staff,
  name text not null check (name <> ''),
  secret_hash bytea not null unique check (octet_length(secret_hash) = 32),
  scopes text not null check (scopes <> ''),
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index on access_token (staff_id, created_at desc);
