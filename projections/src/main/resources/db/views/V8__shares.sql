-- What a row adds when all rows are compared with each other, as canonical JSON; null where it adds nothing, as everywhere but in
-- verdicts. It stands in the row's JSON too: here it can be read of a hundred thousand rows without reading them.
do $$
declare
  view text;
begin
  foreach view in array array['tenders', 'verdicts', 'grants', 'funds', 'parties', 'interests'] loop
    execute format('alter table views.%I add share text collate "C"', view);
    execute format('alter table views.%I alter share set statistics 0', view);
  end loop;
end
$$;
