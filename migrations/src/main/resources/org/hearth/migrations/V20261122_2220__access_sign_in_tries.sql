-- Wrong passwords and PINs in a row, so that who guesses waits longer also after a new start, and a
-- family sees who has to wait. Not by person: an address that nobody has waits as well.

create table sign_in_tries (
    key_hash      bytea primary key,          -- SHA-256 of the door and of what was typed there
    wrong_tries   integer not null check (wrong_tries >= 0),
    last_wrong_at timestamptz not null,
    waiting_until timestamptz,                -- null: the next try counts at once
    ip_address    text                        -- of the last wrong one; null at the hub's own screen
);
create index sign_in_tries_last_wrong_at_idx on sign_in_tries (last_wrong_at);
