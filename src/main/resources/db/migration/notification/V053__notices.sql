-- What staff are told, in the application and by e-mail. A notice belongs to the person told; the
-- patient it is about is named only when they open it, if they may still see them.

create table notice_preference (
  staff_id uuid primary key references staff,
  in_app boolean not null,
  by_email boolean not null,
  rhythm text not null check (rhythm in ('AT_ONCE', 'TWICE_A_DAY', 'DAILY', 'WEEKLY')),
  quiet_from time not null,
  quiet_until time not null,
  constraint notice_is_told_somewhere check (in_app or by_email)
);
comment on table notice_preference is 'no row: in both places, twice a day, quiet from 20 to 7';

-- The outbox: written before it is sent, marked when the mail server has taken it.
create table notice_email (
  staff_id uuid not null references staff,
  id uuid not null,
  address text not null check (btrim(address) <> ''),
  subject text not null,
  body text not null,
  made_at timestamptz not null,
  attempts int not null default 0,
  next_try_at timestamptz not null,
  sent_at timestamptz,
  given_up_at timestamptz,
  problem text,
  primary key (staff_id, id),
  constraint notice_email_ends_once check (num_nonnulls(sent_at, given_up_at) < 2)
);
create index notice_email_to_send on notice_email (next_try_at)
  where sent_at is null and given_up_at is null;

create table notice (
  staff_id uuid not null references staff,
  id uuid not null,
  kind text not null check (btrim(kind) <> ''),
  text text not null check (btrim(text) <> ''),
  link text not null check (link like '/%'),
  patient_id uuid,
  about uuid,
  cause uuid not null,
  by_email boolean not null,
  created_at timestamptz not null,
  deliver_at timestamptz not null,
  seen_at timestamptz,
  settled_at timestamptz,
  email_id uuid,
  primary key (staff_id, id),
  constraint nobody_is_told_twice unique (cause, staff_id),
  foreign key (staff_id, email_id) references notice_email
);
comment on column notice.about is 'the row it is about, such as a task; settled when that is done';
comment on column notice.cause is 'what happened; the same cause is told to the same person once';
comment on column notice.deliver_at is 'from when it is shown, and goes into the next e-mail';

create index notice_unseen on notice (staff_id, deliver_at)
  where seen_at is null and settled_at is null;
create index notice_of_staff on notice (staff_id, deliver_at desc);
create index notice_to_email on notice (deliver_at)
  where by_email and email_id is null and seen_at is null and settled_at is null;
create index notice_to_settle on notice (patient_id, about)
  where seen_at is null and settled_at is null;
