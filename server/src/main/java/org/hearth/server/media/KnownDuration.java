package org.hearth.server.media;

import java.util.UUID;

/// How long a file plays.
record KnownDuration(UUID id, long durationMs) {}
