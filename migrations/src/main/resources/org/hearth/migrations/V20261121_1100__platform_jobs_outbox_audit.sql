-- What the platform itself keeps: due jobs, events still to be delivered, and who did what.

-- The table of db-scheduler 16.12.0; names and types are the library's.
CREATE TABLE scheduled_tasks (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat ON scheduled_tasks (last_heartbeat);
CREATE INDEX scheduled_tasks_priority ON scheduled_tasks (priority DESC, execution_time);

-- Events that must not be lost, written in the transaction that causes them.
CREATE TABLE outbox (
    id              uuid        PRIMARY KEY,
    type            text        NOT NULL,
    payload         jsonb       NOT NULL,
    created_at      timestamptz NOT NULL,
    attempts        int         NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL,
    last_error      text
);
CREATE INDEX outbox_next_attempt_at ON outbox (next_attempt_at);

-- Who did what, allowed or denied. Names are copied: the row must outlive the person.
CREATE TABLE audit_events (
    id             uuid        PRIMARY KEY,
    created_at     timestamptz NOT NULL,
    action         text        NOT NULL,
    outcome        text        NOT NULL
        CHECK (outcome IN ('allowed', 'denied', 'failed', 'partial', 'succeeded')),
    permission     text,
    reason         text,
    actor_id       uuid,
    actor_name     text,
    actor_kind     text        NOT NULL CHECK (actor_kind IN ('user', 'node', 'system')),
    ip_address     text,
    session_id     uuid,
    user_agent     text,
    target_type    text,
    target_id      text,
    target_name    text,
    before         jsonb,
    after          jsonb,
    details        jsonb,
    correlation_id text
);
CREATE INDEX audit_events_created_at ON audit_events (created_at);
CREATE INDEX audit_events_actor_id ON audit_events (actor_id);
