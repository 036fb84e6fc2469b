-- What the family sets at run time, the parameters that it adds, and lists to choose from.

create table settings (
    id         uuid primary key,
    key        text not null,
    scope_type text not null check (scope_type in ('household', 'place', 'person', 'device')),
    place_id   uuid references places on delete cascade,
    user_id    uuid references users on delete cascade,
    device_id  uuid references devices on delete cascade,
    value      jsonb not null,                -- of a secret: the name under which the vault keeps it
    updated_by uuid references users on delete set null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version    bigint not null,
    check ((scope_type = 'place') = (place_id is not null)),
    check ((scope_type = 'person') = (user_id is not null)),
    check ((scope_type = 'device') = (device_id is not null))
);
create unique index settings_scope_key on settings (key, scope_type,
    coalesce(place_id, user_id, device_id, '00000000-0000-0000-0000-000000000000'));
create index settings_place_id_idx on settings (place_id);
create index settings_user_id_idx on settings (user_id);
create index settings_device_id_idx on settings (device_id);
create index settings_updated_by_idx on settings (updated_by);

create table sys_params (
    id            uuid primary key,
    param_code    text not null unique,
    value_type    text not null check (value_type in ('string', 'int', 'bool', 'json', 'secret')),
    default_value jsonb not null,
    remark        text not null,
    created_at    timestamptz not null
);

create table sys_dict_type (
    id         uuid primary key,
    dict_type  text not null unique check (dict_type ~ '^[a-z][a-z0-9_]*$'),
    dict_name  text not null,
    remark     text,
    sort       integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version    bigint not null
);

create table sys_dict_data (
    id           uuid primary key,
    dict_type_id uuid not null references sys_dict_type on delete cascade,
    dict_label   text not null,
    dict_value   text not null,
    remark       text,
    sort         integer not null,
    constraint sys_dict_data_value_key unique (dict_type_id, dict_value)
);
