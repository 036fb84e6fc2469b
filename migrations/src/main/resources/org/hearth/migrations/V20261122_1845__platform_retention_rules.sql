-- How long each sort of data is kept, where somebody chose otherwise than usual.

create table retention_rules (
    data_class   text primary key,
    max_age_days integer check (max_age_days between 1 and 3650),   -- null: for ever
    updated_by   uuid references users on delete set null,
    updated_at   timestamptz not null
);
create index retention_rules_updated_by_idx on retention_rules (updated_by);
