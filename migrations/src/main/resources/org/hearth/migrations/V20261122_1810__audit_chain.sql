-- The record of privileged acts becomes a chain in which tampering shows, and can be searched.

-- seq and hash stay null until the sealer takes the row into the chain.
ALTER TABLE audit_events
    ADD COLUMN seq         bigint UNIQUE,
    ADD COLUMN hash        bytea,
    ADD COLUMN search_text text, -- folded action, actor, target and reason
    ADD CONSTRAINT audit_events_sealed CHECK ((seq IS NULL) = (hash IS NULL));
UPDATE audit_events
SET search_text = lower(concat_ws(' ', action, actor_name, target_type, target_name, target_id, reason));
ALTER TABLE audit_events ALTER COLUMN search_text SET NOT NULL;

CREATE INDEX audit_events_unsealed ON audit_events (created_at, id) WHERE seq IS NULL;

-- Each filter's index ends in the order of the list.
DROP INDEX audit_events_created_at;
DROP INDEX audit_events_actor_id;
CREATE INDEX audit_events_created_at ON audit_events (created_at, id);
CREATE INDEX audit_events_action ON audit_events (action, created_at, id);
CREATE INDEX audit_events_outcome ON audit_events (outcome, created_at, id);
CREATE INDEX audit_events_actor_id ON audit_events (actor_id, created_at, id);
CREATE INDEX audit_events_target ON audit_events (target_type, target_id, created_at);
CREATE INDEX audit_events_permission ON audit_events (permission, created_at)
    WHERE permission IS NOT NULL;
CREATE INDEX audit_events_ip_address ON audit_events (ip_address, created_at)
    WHERE ip_address IS NOT NULL;
CREATE INDEX audit_events_search ON audit_events USING gin (search_text gin_trgm_ops);

-- The one row that says where the chain begins and ends; whoever seals or prunes holds it.
CREATE TABLE audit_head (
    id        smallint PRIMARY KEY CHECK (id = 1),
    seq       bigint   NOT NULL, -- of the last sealed row; 0 before the first
    hash      bytea    NOT NULL, -- of the last sealed row
    sealed_at timestamptz,
    first_seq bigint   NOT NULL, -- of the first row that is kept
    anchor    bytea    NOT NULL  -- the hash before the first row that is kept
);
INSERT INTO audit_head (id, seq, hash, first_seq, anchor)
VALUES (1, 0, decode(repeat('00', 32), 'hex'), 1, decode(repeat('00', 32), 'hex'));
