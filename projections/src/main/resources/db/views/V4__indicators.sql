-- The indicators that a row raises, so that a list can be asked for one; null where it raises none, as most rows do.
do $$
declare
  view text;
begin
  foreach view in array array['tenders', 'verdicts', 'grants', 'funds', 'parties'] loop
    execute format('alter table views.%I add flags text[] collate "C"', view);
  end loop;
end
$$;

-- Only what stands and raises something: closing a row costs it nothing, and neither does one without indicators.
create index verdicts_flags on views.verdicts using gin (flags) where until_position is null and flags is not null;
