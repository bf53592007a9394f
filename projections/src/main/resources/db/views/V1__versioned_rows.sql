-- The rows of the public views. No evidence: every row is what the law's folds make of the leaves, and may be thrown away
-- and built anew.

-- The application's role owns the schema and the tables in it, because a view is rebuilt by the application: into a fresh
-- schema, to be swapped for the serving one. It made none of the leaves' tables and can't change those.
do $$
begin
  execute format('grant create on database %I to gerch_app', current_database());
end
$$;
alter schema views owner to gerch_app;

-- A row is kept in every state it ever had. It stood from the leaf that made it (from_position) to just before the leaf
-- that changed it (until_position; null while it stands), so any past state of a view is a condition on two columns.
--
-- row_json is what counts: the row's canonical JSON, hashed and published as it is. The other columns only find it.
-- Collation "C": keys are ordered byte by byte, as the digest needs it, whatever the server's language.
-- happened is -infinity where the row has no time: keyset paging can't compare with null.
--
-- No unique index on the row that stands: one statement closes it and inserts its successor, in no order.

create table views.tenders (
  id text collate "C" not null,
  stream text collate "C" not null,
  from_position bigint not null check (from_position >= 0),
  until_position bigint check (until_position > from_position),
  kind text collate "C",
  overridden boolean,
  buyer text collate "C",
  district text collate "C",
  khoroo integer,
  fund text collate "C",
  imported boolean not null,
  happened timestamptz(6) not null,
  search text not null,
  row_json text collate "C" not null,
  primary key (id, from_position)
);

-- What stands now is asked for most, so its indexes hold nothing else: closing a row then costs them nothing.
create index tenders_newest on views.tenders (happened, id) where until_position is null;
create index tenders_changed on views.tenders (from_position, id) where until_position is null;
create index tenders_kind on views.tenders (kind, happened, id) where until_position is null;
create index tenders_buyer on views.tenders (buyer, happened, id) where until_position is null and buyer is not null;
create index tenders_place on views.tenders (district, khoroo, happened, id)
  where until_position is null and district is not null;
create index tenders_fund on views.tenders (fund, happened, id) where until_position is null and fund is not null;
create index tenders_stream on views.tenders (stream) where until_position is null;
-- A page that was begun a moment ago still shows what was closed since.
create index tenders_closed on views.tenders (until_position) where until_position is not null;

create table views.verdicts (like views.tenders including all);

create table views.grants (like views.tenders including all);

create table views.funds (like views.tenders including all);

create table views.parties (like views.tenders including all);

do $$
declare
  view text;
begin
  foreach view in array array['tenders', 'verdicts', 'grants', 'funds', 'parties'] loop
    execute format('alter table views.%I owner to gerch_app', view);
  end loop;
end
$$;
