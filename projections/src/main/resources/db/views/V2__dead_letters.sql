-- Streams whose rows stopped at an event that the view could not fold; all other streams go on.
--
-- Later events of such a stream are only counted: they are in the log, and a retry folds the stream anew from there.
-- Written in the transaction of rows and token, so that an event is in the rows, in here, or still to come.
create table views.dead_letter (
  view text collate "C" not null,
  stream text collate "C" not null,
  position bigint not null check (position >= 0),
  cause text not null,
  since timestamptz(6) not null default clock_timestamp(),
  waiting bigint not null default 0,
  last_position bigint not null,
  primary key (view, stream)
);
comment on column views.dead_letter.position is 'the leaf that could not be folded';
comment on column views.dead_letter.waiting is 'how many later leaves of the stream wait behind it';
alter table views.dead_letter owner to gerch_app;
