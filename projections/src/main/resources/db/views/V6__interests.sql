-- The interests that officials declared; a row for each tie, found by the stream of the party it is a tie with.
create table views.interests (like views.tenders including all);
alter table views.interests owner to gerch_app;

-- A row has no place and no fund: nobody looks it up by them.
drop index views.interests_district_khoroo_happened_id_idx;
alter table views.interests alter row_json set statistics 0, alter search set statistics 0;
