-- How far each event processor has come. Beside the views, not in the log: a token is no fact, it can be thrown away and
-- the views be built anew.

grant usage on schema processing to gerch_app;

create table processing.token (
  processor text collate "C" not null,
  segment integer not null,
  token bytea,
  token_type text,
  changed_at text,
  owner text,
  primary key (processor, segment)
);
comment on column processing.token.token is 'position of the last event that is in the view';
comment on column processing.token.owner is 'node that works on the segment now';

-- Written with every batch of every view; room for the new version of a row keeps it in its page.
alter table processing.token set (fillfactor = 50);

grant select, insert, update, delete on processing.token to gerch_app;
