-- What each player should be doing, what comes next, and what was heard.

create table play_sessions (
    device_id     uuid primary key references devices on delete cascade,
    state         text not null check (state in ('idle', 'playing', 'paused', 'stalled')),
    media_file_id uuid references media_files on delete set null,
    position_ms   bigint not null check (position_ms >= 0),
    volume_pct    integer not null check (volume_pct between 0 and 100),
    queue_index   integer not null,
    queue_version bigint not null,
    problem       text,
    started_by    uuid references users on delete set null,
    updated_at    timestamptz not null,
    version       bigint not null
);
create index play_sessions_media_file_id_idx on play_sessions (media_file_id);
create index play_sessions_started_by_idx on play_sessions (started_by);

create table queue_items (
    device_id     uuid not null references play_sessions on delete cascade,
    position      integer not null check (position >= 0),
    media_file_id uuid not null references media_files on delete cascade,
    primary key (device_id, position)
);
create index queue_items_media_file_id_idx on queue_items (media_file_id);

create table play_history (
    id            uuid primary key,
    user_id       uuid references users on delete set null,
    device_id     uuid references devices on delete set null,
    media_file_id uuid not null references media_files on delete cascade,
    started_at    timestamptz not null
);
create index play_history_user_id_idx on play_history (user_id);
create index play_history_device_id_idx on play_history (device_id);
create index play_history_media_file_id_idx on play_history (media_file_id);
create index play_history_started_at_idx on play_history (started_at);
