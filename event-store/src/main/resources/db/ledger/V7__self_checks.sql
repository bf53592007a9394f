-- What the ledger found when it compared its database with what must be there.

-- Kept in the database, so that every node can tell it whichever of them checked; no evidence, as whoever changes leaves
-- can change this too. Evidence is what others hold: checkpoints, cosignatures, copies of the log.
create table ledger.self_check (
  number bigint generated always as identity primary key,
  began_at timestamptz(6) not null,
  ended_at timestamptz(6) not null,
  size bigint not null check (size >= 0),
  differences bigint not null check (differences >= 0),
  report text not null
);
comment on column ledger.self_check.size is 'how many leaves were checked';
comment on column ledger.self_check.report is 'JSON, as verify --database --json prints it';

grant select, insert on ledger.self_check to gerch_app;
