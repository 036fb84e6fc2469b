package org.hearth.devices.samples;

import java.util.List;

/// Mixes notes into a piece that sounds as in a room. One thread at a time.
final class Synthesizer {
    /// Below full scale, so that no player has to clip it.
    private static final float PEAK = 0.75f;

    private static final int ECHO_LEFT = Sound.frames(0.293);
    private static final int ECHO_RIGHT = Sound.frames(0.371);
    private static final float ECHO = 0.3f;

    private final Voices voices = new Voices();

    /// @param notes one at least
    Sound play(List<Note> notes) {
        int end =
                notes.stream()
                        .mapToInt(
                                note -> Sound.frames(note.startSeconds()) + voices.of(note).length)
                        .max()
                        .orElseThrow();
        float[] left = new float[end + ECHO_RIGHT];
        float[] right = new float[left.length];
        for (Note note : notes) {
            float[] voice = voices.of(note);
            // Equally loud wherever it stands.
            double angle = (note.pan() + 1) * Math.PI / 4;
            float toLeft = (float) (note.loudness() * Math.cos(angle));
            float toRight = (float) (note.loudness() * Math.sin(angle));
            int start = Sound.frames(note.startSeconds());
            for (int at = 0; at < voice.length; at++) {
                left[start + at] += toLeft * voice[at];
                right[start + at] += toRight * voice[at];
            }
        }
        echo(left, right);
        scale(left, right);
        return new Sound(left, right);
    }

    /// What comes from one wall goes on to the other, each time darker.
    private static void echo(float[] left, float[] right) {
        float darkLeft = 0;
        float darkRight = 0;
        for (int at = 0; at < left.length; at++) {
            if (at >= ECHO_LEFT) darkLeft += 0.35f * (right[at - ECHO_LEFT] - darkLeft);
            if (at >= ECHO_RIGHT) darkRight += 0.35f * (left[at - ECHO_RIGHT] - darkRight);
            left[at] += ECHO * darkLeft;
            right[at] += ECHO * darkRight;
        }
    }

    private static void scale(float[] left, float[] right) {
        float highest = 0;
        for (int at = 0; at < left.length; at++) {
            highest = Math.max(highest, Math.max(Math.abs(left[at]), Math.abs(right[at])));
        }
        float by = PEAK / highest;
        for (int at = 0; at < left.length; at++) {
            left[at] *= by;
            right[at] *= by;
        }
    }
}
