-- Since when something has been waited for in a row's matter: the earliest of the silences that its JSON lists.
--
-- The list of silences is read from the rows that have any; this column finds those that have begun by the moment asked for.
do $$
declare
  view text;
begin
  foreach view in array array['tenders', 'verdicts', 'grants', 'funds', 'parties', 'interests'] loop
    execute format('alter table views.%I add silent_since timestamptz(6)', view);
  end loop;
end
$$;
create index tenders_silent on views.tenders (silent_since) where until_position is null and silent_since is not null;
create index grants_silent on views.grants (silent_since) where until_position is null and silent_since is not null;
