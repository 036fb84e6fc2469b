package org.hearth.server.platform.socket;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The first message of a client.
///
/// @param name what the device calls itself
/// @param after the last sequence number it saw; null when it starts anew
/// @param canPlay media types that it plays; null when it is no player
public record Hello(@Nullable String name, @Nullable Long after, @Nullable List<String> canPlay) {}
