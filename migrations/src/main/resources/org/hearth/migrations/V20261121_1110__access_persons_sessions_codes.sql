-- Persons of the household, what they may be, and every way in which they prove who they are.

create table users (
    id            uuid primary key,
    name          text not null,
    email         text,                       -- lower case; null for service persons
    kind          text not null check (kind in ('adult', 'child', 'guest', 'service')),
    password_hash text,                       -- Argon2id, PHC string
    enabled       boolean not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    version       bigint not null
);
create unique index users_email_key on users (email);

create table user_roles (
    user_id uuid not null references users on delete cascade,
    role    text not null check (role in ('owner', 'admin', 'operator', 'viewer', 'auditor')),
    primary key (user_id, role)
);

-- One row per sign-in or API token; the tokens below belong to it and end with it.
create table sessions (
    id           uuid primary key,
    user_id      uuid not null references users on delete cascade,
    kind         text not null check (kind in ('sign_in', 'one_time_code', 'pairing', 'console', 'api_token')),
    scope        text not null check (scope in ('admin', 'member', 'guest')),
    name         text not null,
    ip_address   text,
    user_agent   text,
    created_at   timestamptz not null,
    last_used_at timestamptz not null,
    expires_at   timestamptz not null,
    ended_at     timestamptz,
    ended_reason text
);
create index sessions_user_id_idx on sessions (user_id);
create index sessions_expires_at_idx on sessions (expires_at);

create table session_tokens (
    token_hash bytea primary key,             -- SHA-256 of the presented token
    session_id uuid not null references sessions on delete cascade,
    kind       text not null check (kind in ('access', 'refresh', 'api')),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz                    -- a refresh token that was exchanged; seen again it ends the session
);
create index session_tokens_session_id_idx on session_tokens (session_id);
create index session_tokens_expires_at_idx on session_tokens (expires_at);

-- Short codes that a person types or scans: pairing a device, signing in after a lock-out.
create table pairing_codes (
    id         uuid primary key,
    code_hash  bytea not null unique,         -- SHA-256 of the code
    kind       text not null check (kind in ('client', 'sign_in')),
    scope      text not null check (scope in ('admin', 'member', 'guest')),
    user_id    uuid not null references users on delete cascade,
    created_by uuid references users on delete set null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    device_id  uuid
);
create index pairing_codes_user_id_idx on pairing_codes (user_id);
create index pairing_codes_created_by_idx on pairing_codes (created_by);
create index pairing_codes_expires_at_idx on pairing_codes (expires_at);
