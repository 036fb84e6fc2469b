-- Catalogues of ten thousand entries: their orders and their search by index.

create index places_title_idx on places (title_order, id);
create index places_site_idx on places (site, id);
create index places_floor_idx on places (floor, id);
create index places_search_idx on places using gin (search_text gin_trgm_ops);
create index access_groups_title_idx on access_groups (title_order, id);
create index access_groups_search_idx on access_groups using gin (search_text gin_trgm_ops);
