-- What tells this house from every other, also after it was restored on another machine.

create table households (
    id         uuid primary key,
    created_at timestamptz not null
);
insert into households (id, created_at) values (gen_random_uuid(), now());
