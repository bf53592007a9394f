-- Verdicts under every rule set that covers a tender stand side by side. What a list counts is the one in force; the others are
-- found by the rule set's version.
--
-- Rows that were judged before have neither until a rebuild, as after any change of what a row holds.
do $$
declare
  view text;
begin
  foreach view in array array['tenders', 'verdicts', 'grants', 'funds', 'parties'] loop
    execute format('alter table views.%I add rule_set text collate "C", add beside boolean not null default false', view);
  end loop;
end
$$;
