-- Every device of the house has one row here; kinds that need more bring a table with the same id.

create table devices (
    id         uuid primary key,
    user_id    uuid references users on delete cascade,   -- whose it is; null for the hub's own console
    kind       text not null check (kind in ('client', 'box', 'plug', 'speaker', 'recorder')),
    type       text not null check (type in ('phone', 'tablet', 'tv', 'web', 'console')),
    name       text not null,
    push_token text,
    session_id uuid unique references sessions on delete set null,
    config     jsonb not null,
    last_seen  timestamptz,
    created_at timestamptz not null,
    version    bigint not null
);
create index devices_user_id_idx on devices (user_id);
