package org.hearth.server.platform.actions;

import org.hearth.server.platform.auth.Caller;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;

/// One execution that is over and waits to be written down.
record Run(
        String action,
        Caller caller,
        JsonNode params,
        Instant startedAt,
        Duration took,
        Result result,
        String correlation) {}
