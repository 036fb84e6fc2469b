package org.hearth.server.boxes;

import org.hearth.devices.audio.PacketEncoder;

/// Who makes packets for boxes.
///
/// @param opus for those that decode
/// @param pcm for those that do not
public record BoxEncoders(PacketEncoder opus, PacketEncoder pcm) {}
