-- Accounts at the sign-in provider that somebody links by hand, before anybody has come in by them.

alter table oidc_identities alter column email drop not null;          -- until the provider says it
alter table oidc_identities alter column last_used_at drop not null;   -- until somebody comes in
