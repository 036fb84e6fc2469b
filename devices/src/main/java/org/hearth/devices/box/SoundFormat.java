package org.hearth.devices.box;

/// Of the Opus packets in one direction.
///
/// @param rateHz sample rate, such as 16000 or 24000
/// @param channels 1 or 2
/// @param frameMs sound in one packet
public record SoundFormat(int rateHz, int channels, int frameMs) {
    /// What the hub sends.
    public static final SoundFormat MUSIC = new SoundFormat(24_000, 1, 60);

    /// What a box sends that says nothing about it.
    public static final SoundFormat VOICE = new SoundFormat(16_000, 1, 60);
}
