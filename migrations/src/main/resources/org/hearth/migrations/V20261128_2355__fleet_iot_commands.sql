-- What devices were told to do, and what came of it.

create table iot_commands (
    id         uuid primary key,
    device_id  uuid not null references devices on delete cascade,
    user_id    uuid references users on delete set null,
    command    text not null,
    params     jsonb not null,
    state      text not null
        check (state in ('pending', 'sent', 'completed', 'failed', 'timeout')),
    output     jsonb,
    problem    text,
    created_at timestamptz not null,
    sent_at    timestamptz,
    ended_at   timestamptz
);
create index iot_commands_created_at_idx on iot_commands (created_at);
create index iot_commands_device_id_idx on iot_commands (device_id, created_at);
create index iot_commands_user_id_idx on iot_commands (user_id);
create index iot_commands_open_idx on iot_commands (state) where ended_at is null;
