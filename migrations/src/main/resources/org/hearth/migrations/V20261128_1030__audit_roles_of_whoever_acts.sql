-- What somebody was when they acted, for their roles may be others by now. Null in acts of before, and
-- where nobody with a role acts: a null column is no part of the seal, so no chain breaks.
ALTER TABLE audit_events
    ADD COLUMN actor_roles text[] CHECK (cardinality(actor_roles) > 0);
