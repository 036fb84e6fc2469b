-- What was done through the action registry, by whom, and how it ended.
-- Nothing is pointed at: a row outlives the person and the action that it names.
CREATE TABLE action_executions (
    id             uuid        PRIMARY KEY,
    action         text        NOT NULL,
    actor_id       uuid,
    actor_name     text        NOT NULL,
    actor_kind     text        NOT NULL CHECK (actor_kind IN ('user', 'node', 'system')),
    session_id     uuid,
    started_at     timestamptz NOT NULL,
    duration_ms    bigint      NOT NULL,
    outcome        text        NOT NULL CHECK (outcome IN ('success', 'error', 'denied', 'timeout')),
    error          text,
    params         jsonb,
    output_bytes   bigint,
    correlation_id text
);
CREATE INDEX action_executions_started_at ON action_executions (started_at);
CREATE INDEX action_executions_action ON action_executions (action, started_at);
CREATE INDEX action_executions_actor_id ON action_executions (actor_id);
