-- The family's folders, what is in them, and the runs that looked.

create extension if not exists pg_trgm;

create table media_roots (
    id         uuid primary key,
    name       text not null,
    path       text not null unique,          -- absolute, real path
    online     boolean not null,              -- false while the folder cannot be reached
    created_at timestamptz not null,
    version    bigint not null
);

create table media_files (
    id               uuid primary key,
    root_id          uuid not null references media_roots on delete cascade,
    path             text not null,           -- relative to the root, '/' between names
    file_key         text,                    -- device and inode: finds a file again after a move
    name             text not null,
    type             text not null check (type in ('video', 'audio', 'image', 'document')),
    mime_type        text not null,
    size_bytes       bigint not null check (size_bytes >= 0),
    modified_at      timestamptz not null,
    state            text not null check (state in ('present', 'missing', 'problem')),
    problem          text,
    title            text not null,
    artist           text,
    album            text,
    duration_ms      bigint,
    width_px         integer,
    height_px        integer,
    metadata         jsonb not null,
    title_order      text not null,           -- folded title: what a family means by alphabetical
    album_order      text not null,           -- folded artist, album, disc, track
    search_text      text not null,           -- folded title, artist, album, file name
    thumbnail_state  text not null check (thumbnail_state in ('pending', 'made', 'none')),
    thumbnail_path   text,                    -- relative to the thumbnail folder
    last_position_ms bigint not null,         -- the household's shared position
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    version          bigint not null,
    constraint media_files_path_key unique (root_id, path)
);
create index media_files_title_idx on media_files (state, title_order, id);
create index media_files_type_title_idx on media_files (state, type, title_order, id);
create index media_files_album_idx on media_files (state, album_order, id);
create index media_files_created_at_idx on media_files (state, created_at, id);
create index media_files_search_idx on media_files using gin (search_text gin_trgm_ops);
create index media_files_file_key_idx on media_files (file_key);
create index media_files_thumbnail_idx on media_files (created_at) where thumbnail_state = 'pending';

create table media_positions (
    user_id       uuid not null references users on delete cascade,
    media_file_id uuid not null references media_files on delete cascade,
    position_ms   bigint not null check (position_ms >= 0),
    updated_at    timestamptz not null,
    primary key (user_id, media_file_id)
);
create index media_positions_media_file_id_idx on media_positions (media_file_id);

create table media_scans (
    id          uuid primary key,
    state       text not null check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
    files_total integer not null,
    files_done  integer not null,
    added       integer not null,
    updated     integer not null,
    removed     integer not null,
    problems    integer not null,
    error       text,
    started_at  timestamptz not null,
    finished_at timestamptz
);
create index media_scans_started_at_idx on media_scans (started_at);
