-- The last time that what was too old was removed, one row for each sort of data.

create table retention_runs (
    data_class   text primary key,
    ran_at       timestamptz not null,
    kept_since   timestamptz not null,                              -- what was older went
    removed_rows bigint not null check (removed_rows >= 0),
    problem      text                                               -- null: all of it went
);
