package org.hearth.devices.video.driver;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_get;
import static org.bytedeco.ffmpeg.global.avutil.av_display_rotation_get;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;

/// How a phone was held, from the display matrix of a film (ISO/IEC 14496-12, 8.3.2).
final class Turn {
    private static final int MATRIX_BYTES = 9 * 4;

    private Turn() {}

    /// Degrees clockwise until the picture stands upright: 0, 90, 180 or 270.
    static int of(AVCodecParameters picture) {
        AVPacketSideData all = picture.coded_side_data();
        if (all == null || picture.nb_coded_side_data() == 0) return 0;
        AVPacketSideData found =
                av_packet_side_data_get(
                        all, picture.nb_coded_side_data(), AV_PKT_DATA_DISPLAYMATRIX);
        if (found == null || found.isNull() || found.size() < MATRIX_BYTES) return 0;
        BytePointer matrix = found.data();
        // ffmpeg counts against the clock.
        double degrees = -av_display_rotation_get(new IntPointer(matrix));
        return Double.isFinite(degrees) ? ofDegrees(degrees) : 0;
    }

    /// The nearest quarter turn.
    static int ofDegrees(double degrees) {
        return Math.floorMod(Math.round(degrees / 90) * 90, 360);
    }
}
