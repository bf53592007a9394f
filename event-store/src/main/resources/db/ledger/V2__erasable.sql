-- What a leaf only commits to: sealed bids, free text, names of natural persons.

-- The commitment in the leaf is SHA-256(domain || salt || payload). Once salt and payload are gone nobody can find or
-- test a guess, while the tree stays as it was. The row stays too: the erasure, its time and its reason are public.
create table ledger.erasable (
  commitment bytea primary key check (length(commitment) = 32),
  domain text not null,
  salt bytea,
  payload bytea,
  erased_at timestamptz(6),
  erased_reason text,
  check ((erased_at is null) = (payload is not null)),
  check ((payload is null) = (salt is null)),
  check ((erased_at is null) = (erased_reason is null))
);

grant select, insert on ledger.erasable to gerch_app;
grant update (salt, payload, erased_at, erased_reason) on ledger.erasable to gerch_app;

-- The only change is the erasure, once. A second one could overwrite the reason, a way back could bring in other text.
create function ledger.allow_only_erasure() returns trigger language plpgsql as $$
begin
  if old.erased_at is not null or new.erased_at is null
    or new.commitment is distinct from old.commitment or new.domain is distinct from old.domain then
    raise exception 'a sealed text can only be erased, and only once' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;

create trigger only_erasure before update on ledger.erasable
  for each row execute function ledger.allow_only_erasure();
create trigger keep_the_row before delete on ledger.erasable
  for each row execute function ledger.refuse_change();
create trigger never_empty before truncate on ledger.erasable
  for each statement execute function ledger.refuse_change();

alter table ledger.erasable enable always trigger only_erasure;
alter table ledger.erasable enable always trigger keep_the_row;
alter table ledger.erasable enable always trigger never_empty;
