-- A code that is scanned carries a secret that nobody can guess; one that is not wanted any more is
-- taken back before its time.

alter table pairing_codes add column secret_hash bytea;         -- SHA-256; null for codes that are only typed
alter table pairing_codes add column cancelled_at timestamptz;
