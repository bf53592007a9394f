-- What witnesses said of checkpoints: other organisations' signed statements that the log only grew.

-- Each line exactly as it arrived, to be put below the checkpoint's own signatures. Kept for ever like the checkpoint it is
-- about: to lose one would be to lose evidence for the log, to change one is of no use to anybody, since it is signed.
create table ledger.cosignature (
  -- The name and the id of the witness's key, as NAME+8 hexadecimal digits.
  witness text collate "C" not null,
  size bigint not null references ledger.checkpoint (size),
  -- What the line itself says; beside it only to be looked at.
  at timestamptz(6) not null,
  line text not null,
  -- By witness first: asked for are a witness's newest, and its first above a position.
  primary key (witness, size)
);

grant select, insert on ledger.cosignature to gerch_app;

create trigger append_only before update or delete on ledger.cosignature
  for each row execute function ledger.refuse_change();
create trigger never_empty before truncate on ledger.cosignature
  for each statement execute function ledger.refuse_change();

alter table ledger.cosignature enable always trigger append_only;
alter table ledger.cosignature enable always trigger never_empty;
