-- Where persons and devices belong, who belongs together, and who may do what where.

create table places (
    id          uuid primary key,
    name        text not null,
    site        text not null,
    floor       text,
    building    text,
    description text,
    notes       text,
    title_order text not null,                -- folded name: what a family means by alphabetical
    search_text text not null,                -- folded words in which a search looks
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    version     bigint not null,
    constraint places_site_name_key unique (site, name)
);

alter table users
    add column place_id   uuid references places on delete set null,   -- whose room it is
    add column color      text,                                        -- of the face, as #rrggbb
    add column pin_hash   text,                                        -- Argon2id, PHC string
    add column expires_at timestamptz;                                 -- guests go by themselves
create index users_place_id_idx on users (place_id);
create index users_expires_at_idx on users (expires_at);

alter table user_roles drop constraint user_roles_role_check;
alter table user_roles add constraint user_roles_role_check
    check (role in ('owner', 'admin', 'operator', 'viewer', 'auditor', 'guest'));

alter table devices add column place_id uuid references places on delete set null;
create index devices_place_id_idx on devices (place_id);

create table user_parents (
    child_id  uuid not null references users on delete cascade,
    parent_id uuid not null references users on delete cascade,
    primary key (child_id, parent_id),
    check (child_id <> parent_id)
);
create index user_parents_parent_id_idx on user_parents (parent_id);

create table access_groups (
    id          uuid primary key,
    slug        text not null unique,         -- made of the first name; never changes
    name        text not null,
    description text,
    title_order text not null,
    search_text text not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    version     bigint not null,
    constraint access_groups_name_key unique (name)
);

create table user_access_groups (
    user_id  uuid not null references users on delete cascade,
    group_id uuid not null references access_groups on delete cascade,
    primary key (user_id, group_id)
);
create index user_access_groups_group_id_idx on user_access_groups (group_id);

create table access_policies (
    id            uuid primary key,
    name          text not null,
    effect        text not null check (effect in ('allow', 'deny')),
    subject_type  text not null check (subject_type in ('user', 'group', 'everyone', 'adults')),
    user_id       uuid references users on delete cascade,
    group_id      uuid references access_groups on delete cascade,
    resource_type text not null check (resource_type in
        ('household', 'place', 'media_root', 'media', 'playlist', 'device', 'person')),
    resource_id   uuid,                       -- null: everything of that type
    permissions   text[] not null,            -- empty: every permission
    enabled       boolean not null,
    created_by    uuid references users on delete set null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    version       bigint not null,
    check ((subject_type = 'user') = (user_id is not null)),
    check ((subject_type = 'group') = (group_id is not null))
);
create index access_policies_user_id_idx on access_policies (user_id);
create index access_policies_group_id_idx on access_policies (group_id);
create index access_policies_created_by_idx on access_policies (created_by);

create table user_resource_grants (
    id            uuid primary key,
    user_id       uuid not null references users on delete cascade,
    resource_type text not null check (resource_type in
        ('household', 'place', 'media_root', 'media', 'playlist', 'device', 'person')),
    resource_id   uuid,
    permissions   text[] not null,
    created_by    uuid references users on delete set null,
    created_at    timestamptz not null
);
create index user_resource_grants_user_id_idx on user_resource_grants (user_id);
create index user_resource_grants_created_by_idx on user_resource_grants (created_by);

-- What persons and groups may do inside one place.
create table place_capabilities (
    id         uuid primary key,
    place_id   uuid not null references places on delete cascade,
    user_id    uuid references users on delete cascade,
    group_id   uuid references access_groups on delete cascade,
    capability text not null check (capability in
        ('view', 'listen', 'download', 'operate', 'book', 'edit', 'delete')),
    check ((user_id is null) <> (group_id is null))
);
create index place_capabilities_place_id_idx on place_capabilities (place_id);
create index place_capabilities_user_id_idx on place_capabilities (user_id);
create index place_capabilities_group_id_idx on place_capabilities (group_id);

-- Every household begins with this one policy. Children and guests begin with nothing.
insert into access_policies (id, name, effect, subject_type, resource_type, permissions, enabled,
                             created_at, updated_at, version)
values ('01a00000-0000-7000-8000-000000000001', 'Adults: the whole house', 'allow', 'adults',
        'household', '{}', true, now(), now(), 0);
