-- What the ledger has published of its views beside the checkpoint of one size, as the exact document: rows are the
-- application's to build anew, and what they were said to be when anyone could compare it must not follow them. One for
-- each size, since two for one size could differ.
create table ledger.view_digests (
  size bigint primary key references ledger.checkpoint,
  -- The database's clock, which all nodes share: they agree by it when the next are due.
  published_at timestamptz(6) not null default clock_timestamp(),
  document text not null
);

grant select, insert on ledger.view_digests to gerch_app;

create trigger append_only before update or delete on ledger.view_digests
  for each row execute function ledger.refuse_change();
create trigger never_empty before truncate on ledger.view_digests
  for each statement execute function ledger.refuse_change();

alter table ledger.view_digests enable always trigger append_only;
alter table ledger.view_digests enable always trigger never_empty;
