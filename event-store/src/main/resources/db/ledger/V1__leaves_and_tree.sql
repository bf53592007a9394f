-- The leaves of the log, the tree over them and the one row that orders every append.

-- The application logs in as whoever it likes and then sets this role on each connection, so that what it may not do
-- is refused by the database and not only left undone by the code. Roles belong to the cluster, not to the database:
-- another ledger on the same server may have made it, even this very moment.
do $$
begin
  if not exists (select from pg_roles where rolname = 'gerch_app') then
    create role gerch_app nologin;
  end if;
exception
  when duplicate_object or unique_violation then null;
end
$$;

-- A login that is no superuser must be a member to set the role. Where an administrator made the role beforehand, the
-- login may not be entitled to grant it and does not need to: it was granted then.
do $$
begin
  execute format('grant gerch_app to %I', current_user);
exception
  when insufficient_privilege then null;
end
$$;

create schema if not exists ledger;
grant usage on schema ledger to gerch_app;

-- The size of the tree is the next position. Whoever appends updates this row in the same transaction, so that
-- positions follow commits without gaps; a sequence would leave a gap at every rollback and show later positions
-- before earlier ones. The one row is also the lock between nodes.
create table ledger.ledger_head (
  only_row boolean primary key default true check (only_row),
  size bigint not null check (size >= 0),
  edge bytea not null check (length(edge) = 32 * bit_count(size::bit(64))),
  at timestamptz(6)
);
comment on column ledger.ledger_head.edge is 'roots of the full subtrees from left to right, 32 bytes each';
comment on column ledger.ledger_head.at is 'recorded time of the last leaf; null while there is none';

-- Every append makes a new version of the row: room in its page keeps the versions there and out of the index.
alter table ledger.ledger_head set (fillfactor = 10);

insert into ledger.ledger_head (size, edge) values (0, '');

-- The bytes in "leaf" are what is hashed, published and kept for ever; every other column only finds them again.
-- Collation "C": streams are compared byte by byte, not by a language's rules, which change with the system's library
-- and would corrupt the index. Fixed widths first, so that no padding is stored.
create table ledger.leaf (
  position bigint primary key check (position >= 0),
  seq bigint,
  at timestamptz(6) not null,
  event_id uuid not null unique,
  command_id uuid,
  rev integer not null,
  command_ordinal integer,
  leaf_hash bytea not null check (length(leaf_hash) = 32),
  stream text collate "C",
  type text collate "C" not null,
  body_mac bytea,
  leaf bytea not null check (length(leaf) <= 65535),
  -- Two decisions taken on the same state of a stream: the second must not be stored.
  constraint leaf_stream_seq unique (stream, seq),
  check ((stream is null) = (seq is null)),
  check ((command_id is null) = (command_ordinal is null))
);
comment on column ledger.leaf.seq is 'number of the event in its stream, from 0';
comment on column ledger.leaf.body_mac is 'keyed hash of the command''s body: tells a repeated command from another one under the same id';

-- A leaf is read whole or not at all; moved out of line it would cost a second look-up for each.
alter table ledger.leaf alter column leaf set storage main;

-- The same command sent twice, also to two nodes at once, is stored once. Partial: what no command caused has no id.
create unique index leaf_command on ledger.leaf (command_id, command_ordinal) where command_id is not null;

-- The roots of full subtrees above the leaves (whose hashes are in the leaf table). They never change, so a proof for
-- any past size is read from here and nothing has to be hashed again.
create table ledger.node (
  level smallint not null check (level between 1 and 62),
  index bigint not null check (index >= 0),
  hash bytea not null check (length(hash) = 32),
  primary key (level, index)
);

grant select, insert on ledger.leaf, ledger.node to gerch_app;
grant select, update (size, edge, at) on ledger.ledger_head to gerch_app;

-- What was published must stay as it was. Rights stop the application; this stops everybody else, superusers too, short
-- of removing the trigger, which a witness's next checkpoint would show.
create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% of %.% is refused: the ledger is append-only', tg_op, tg_table_schema, tg_table_name
    using errcode = 'restrict_violation';
end
$$;

create trigger append_only before update or delete on ledger.leaf
  for each row execute function ledger.refuse_change();
create trigger append_only before update or delete on ledger.node
  for each row execute function ledger.refuse_change();
create trigger keep_the_row before delete on ledger.ledger_head
  for each row execute function ledger.refuse_change();
-- TRUNCATE fires no row trigger.
create trigger never_empty before truncate on ledger.leaf
  for each statement execute function ledger.refuse_change();
create trigger never_empty before truncate on ledger.node
  for each statement execute function ledger.refuse_change();
create trigger never_empty before truncate on ledger.ledger_head
  for each statement execute function ledger.refuse_change();

-- A head that shrank would hand out a position twice; a recorded time that went back would put an event before those
-- that its decision rested on.
create function ledger.refuse_going_back() returns trigger language plpgsql as $$
begin
  if new.size < old.size or new.at < old.at then
    raise exception 'the head of the ledger may not go back from size % at % to size % at %',
      old.size, old.at, new.size, new.at using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;

create trigger only_forward before update on ledger.ledger_head
  for each row execute function ledger.refuse_going_back();

-- Always: otherwise a session that calls itself a replica (session_replication_role) would fire none of them.
alter table ledger.leaf enable always trigger append_only;
alter table ledger.leaf enable always trigger never_empty;
alter table ledger.node enable always trigger append_only;
alter table ledger.node enable always trigger never_empty;
alter table ledger.ledger_head enable always trigger keep_the_row;
alter table ledger.ledger_head enable always trigger never_empty;
alter table ledger.ledger_head enable always trigger only_forward;
