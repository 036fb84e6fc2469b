-- Signing in at a provider of the family's choice, by OpenID Connect.

alter table sessions drop constraint sessions_kind_check;
alter table sessions add constraint sessions_kind_check
    check (kind in ('sign_in', 'one_time_code', 'pairing', 'console', 'api_token', 'oidc'));

-- Who went to the provider and is expected back within minutes, once.
create table oidc_login_states (
    state_hash    bytea primary key,        -- SHA-256 of what the provider hands back
    browser_hash  bytea not null,           -- SHA-256 of the cookie of the browser that went
    code_verifier text not null,            -- PKCE, RFC 7636
    nonce         text not null,            -- must stand in the ID token
    redirect_uri  text not null,
    return_path   text not null,            -- the page of the phone app to go on with
    device_name   text not null,
    created_at    timestamptz not null,
    expires_at    timestamptz not null
);
create index oidc_login_states_expires_at_idx on oidc_login_states (expires_at);

-- Whom the provider means: its subject never changes, unlike e-mail addresses.
create table oidc_identities (
    id           uuid primary key,
    user_id      uuid not null references users on delete cascade,
    issuer       text not null,
    subject      text not null,
    email        text not null,             -- as verified by the provider when it was linked
    linked_at    timestamptz not null,
    last_used_at timestamptz not null,
    constraint oidc_identities_user_key unique (user_id, issuer),
    constraint oidc_identities_subject_key unique (issuer, subject)
);
