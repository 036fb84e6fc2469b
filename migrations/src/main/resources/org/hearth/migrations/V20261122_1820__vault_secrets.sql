-- What the household keeps under its master key: passwords, API keys and tokens of other services.
-- The key itself is never in here; a row of vault_keys only recognises it.

create table vault_keys (
    id          text primary key,              -- fingerprint of the derived key, 16 hex digits
    check_value bytea not null check (octet_length(check_value) = 32),
    state       text not null check (state in ('current', 'retired')),
    created_at  timestamptz not null,
    retired_at  timestamptz,
    check ((state = 'retired') = (retired_at is not null))
);
create unique index vault_keys_current_key on vault_keys (state) where state = 'current';

create table secrets (
    id              uuid primary key,
    owner_kind      text not null check (owner_kind in ('core', 'plugin', 'person', 'device')),
    owner_id        text not null,             -- a plugin's slug, a person's or a device's id; empty for core
    owner_user_id   uuid generated always as (case when owner_kind = 'person' then owner_id::uuid end) stored
                    references users on delete cascade,
    owner_device_id uuid generated always as (case when owner_kind = 'device' then owner_id::uuid end) stored
                    references devices on delete cascade,
    name            text not null,
    description     text,
    ciphertext      bytea not null check (octet_length(ciphertext) >= 16),  -- AES-256-GCM, its tag at the end
    nonce           bytea not null check (octet_length(nonce) = 12),
    key_id          text not null references vault_keys on delete restrict,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    updated_by      uuid references users on delete set null,
    updated_by_name text not null,
    last_used_at    timestamptz,
    version         bigint not null,           -- grows with every value
    check ((owner_kind = 'core') = (owner_id = '')),
    constraint secrets_name_key unique (name, owner_kind, owner_id)
);
create index secrets_owner_user_id_idx on secrets (owner_user_id);
create index secrets_owner_device_id_idx on secrets (owner_device_id);
create index secrets_key_id_idx on secrets (key_id);
create index secrets_updated_by_idx on secrets (updated_by);

-- Who opened which secret, when and what for; never what was in it. Rows outlive secret and person.
create table secret_uses (
    id             uuid primary key,
    secret_id      uuid not null,
    secret_version bigint not null,
    actor_kind     text not null check (actor_kind in ('user', 'node', 'system')),
    actor_id       uuid,
    actor_name     text not null,
    purpose        text not null,
    used_at        timestamptz not null
);
create index secret_uses_secret_id_idx on secret_uses (secret_id, used_at);
create index secret_uses_used_at_idx on secret_uses (used_at);
