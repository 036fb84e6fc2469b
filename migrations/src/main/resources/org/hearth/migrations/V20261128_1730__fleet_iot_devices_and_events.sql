-- Boxes, plugs and speakers beside their row in devices, what happened with every device, and the
-- boxes that knock.

alter table devices drop constraint devices_type_check;
alter table devices add constraint devices_type_check check (type in
    ('phone', 'tablet', 'tv', 'web', 'console', 'esp32_music_box', 'tuya_plug', 'bluetooth_audio'));

create table iot_devices (
    id                uuid primary key references devices on delete cascade,
    kind              text not null
        check (kind in ('esp32_music_box', 'tuya_plug', 'bluetooth_audio')),
    external_id       text not null,      -- hardware address of a box
    client_id         text,               -- which firmware on it the key was given to
    key_hash          bytea,              -- SHA-256
    awaited_client_id text,               -- which firmware gets a new key when it next checks in
    board             text,
    app_version       text,
    last_connected_at timestamptz,
    version           bigint not null,
    constraint iot_devices_kind_external_id_key unique (kind, external_id)
);

create table iot_events (
    id         uuid primary key,
    device_id  uuid references devices on delete set null,
    event      text not null,
    detail     text,
    level      text not null check (level in ('info', 'warn', 'error')),
    created_at timestamptz not null
);
create index iot_events_created_at_idx on iot_events (created_at);
create index iot_events_device_id_idx on iot_events (device_id, created_at);

create table box_arrivals (
    id           uuid primary key,
    mac_address  text not null,
    client_id    text not null,
    board        text not null,
    app_version  text not null,
    ip_address   text,
    reason       text not null check (reason in ('new', 'other_client', 'lost_key')),
    device_id    uuid references devices on delete cascade,   -- of a box that is known already
    first_seen   timestamptz not null,
    last_seen    timestamptz not null,
    constraint box_arrivals_mac_address_client_id_key unique (mac_address, client_id)
);
create index box_arrivals_device_id_idx on box_arrivals (device_id);
create index box_arrivals_last_seen_idx on box_arrivals (last_seen);
