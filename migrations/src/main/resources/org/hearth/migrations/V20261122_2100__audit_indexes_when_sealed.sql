-- An act on record waits for its own row and the short list of rows without a place. All other
-- indexes take it up when it is sealed, in batches for which nobody waits.
ALTER TABLE audit_events DROP CONSTRAINT audit_events_seq_key;
CREATE UNIQUE INDEX audit_events_seq ON audit_events (seq) WHERE seq IS NOT NULL;

DROP INDEX audit_events_created_at;
DROP INDEX audit_events_action;
DROP INDEX audit_events_outcome;
DROP INDEX audit_events_actor_id;
DROP INDEX audit_events_target;
DROP INDEX audit_events_permission;
DROP INDEX audit_events_ip_address;
DROP INDEX audit_events_search;
CREATE INDEX audit_events_created_at ON audit_events (created_at, id) WHERE seq IS NOT NULL;
CREATE INDEX audit_events_action ON audit_events (action, created_at, id)
    WHERE seq IS NOT NULL;
CREATE INDEX audit_events_outcome ON audit_events (outcome, created_at, id)
    WHERE seq IS NOT NULL;
CREATE INDEX audit_events_actor_id ON audit_events (actor_id, created_at, id)
    WHERE seq IS NOT NULL;
CREATE INDEX audit_events_target ON audit_events (target_type, target_id, created_at)
    WHERE seq IS NOT NULL;
CREATE INDEX audit_events_permission ON audit_events (permission, created_at)
    WHERE seq IS NOT NULL AND permission IS NOT NULL;
CREATE INDEX audit_events_ip_address ON audit_events (ip_address, created_at)
    WHERE seq IS NOT NULL AND ip_address IS NOT NULL;
CREATE INDEX audit_events_search ON audit_events USING gin (search_text gin_trgm_ops)
    WHERE seq IS NOT NULL;
