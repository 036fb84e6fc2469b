-- Ordered lists of library items. A file that vanished from disk keeps its place.

create table playlists (
    id          uuid primary key,
    name        text not null,
    name_order  text not null,                -- folded name
    description text,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    version     bigint not null               -- grows with every change of the list or its items
);
create index playlists_name_order_idx on playlists (name_order, id);

create table playlist_items (
    id            uuid primary key,
    playlist_id   uuid not null references playlists on delete cascade,
    media_file_id uuid not null references media_files on delete cascade,
    position      integer not null check (position >= 0),
    added_at      timestamptz not null,
    constraint playlist_items_position_key unique (playlist_id, position) deferrable initially deferred
);
create index playlist_items_media_file_id_idx on playlist_items (media_file_id);
