-- What is kept beside the log: shortcuts that may be thrown away, and checkpoints that may not.

-- The state of an aggregate at some event, so that loading it need not read all its events. Only the newest is of use.
-- Not evidence: the application may replace and delete it.
create table ledger.snapshot (
  stream text collate "C" primary key,
  seq bigint not null,
  at timestamptz(6) not null,
  event_id text not null,
  aggregate_type text,
  type text not null,
  rev text,
  payload bytea not null,
  meta bytea not null
);

grant select, insert, update, delete on ledger.snapshot to gerch_app;

-- Every checkpoint that was ever published, as the exact signed note: taking one back would be a fork of the log. One
-- for each size, since two notes for one size could differ.
create table ledger.checkpoint (
  size bigint primary key check (size >= 0),
  signed_at timestamptz(6) not null,
  note text not null
);

grant select, insert on ledger.checkpoint to gerch_app;

create trigger append_only before update or delete on ledger.checkpoint
  for each row execute function ledger.refuse_change();
create trigger never_empty before truncate on ledger.checkpoint
  for each statement execute function ledger.refuse_change();

alter table ledger.checkpoint enable always trigger append_only;
alter table ledger.checkpoint enable always trigger never_empty;
