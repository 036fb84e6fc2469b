package org.hearth.devices.video.driver;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_UNSPECIFIED;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU601;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU709;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.ffmpeg.swscale.SwsFilter;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/// Turns decoded pictures of whatever form into blue, green, red and 255 with square points, not
/// larger than the screen. One thread at a time.
final class Painter implements AutoCloseable {
    /// Taller pictures of unknown colours have those of high definition (ITU-R BT.709).
    private static final int STANDARD_HEIGHT = 576;

    private static final int UNITY = 1 << 16;

    /// What a conversion is made for.
    private record Way(
            int width, int height, int format, int colours, int range, int toWidth, int toHeight) {}

    private final PointerPointer<BytePointer> to = new PointerPointer<>(1L);
    private final IntPointer toStride = new IntPointer(1L);
    private @Nullable SwsContext context;
    private @Nullable Way way;

    /// Paints a decoded picture.
    ///
    /// @return whether its form can be painted
    boolean paint(AVFrame frame, Size size, Picture picture) {
        Way wanted =
                new Way(
                        frame.width(),
                        frame.height(),
                        frame.format(),
                        frame.colorspace(),
                        frame.color_range(),
                        size.width(),
                        size.height());
        if (!wanted.equals(way)) adopt(wanted);
        if (context == null) return false;
        to.put(0, picture.points());
        toStride.put(0, picture.stride());
        return sws_scale(context, frame.data(), frame.linesize(), 0, frame.height(), to, toStride)
                > 0;
    }

    @Override
    public void close() {
        if (context != null) sws_freeContext(context);
        context = null;
        way = null;
        to.close();
        toStride.close();
    }

    private void adopt(Way wanted) {
        if (context != null) sws_freeContext(context);
        SwsFilter noFilter = null;
        DoublePointer noParameters = null;
        context =
                sws_getContext(
                        wanted.width(),
                        wanted.height(),
                        wanted.format(),
                        wanted.toWidth(),
                        wanted.toHeight(),
                        AV_PIX_FMT_BGRA,
                        SWS_BILINEAR,
                        noFilter,
                        noFilter,
                        noParameters);
        way = wanted;
        if (context != null) {
            IntPointer colours = sws_getCoefficients(colours(wanted));
            int isFull = wanted.range() == AVCOL_RANGE_JPEG ? 1 : 0;
            sws_setColorspaceDetails(context, colours, isFull, colours, 1, 0, UNITY, UNITY);
        }
    }

    private static int colours(Way way) {
        if (way.colours() != AVCOL_SPC_UNSPECIFIED && way.colours() > 0) return way.colours();
        return way.height() > STANDARD_HEIGHT ? SWS_CS_ITU709 : SWS_CS_ITU601;
    }
}
