package org.hearth.devices.video;

import org.hearth.devices.audio.TestSound;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Makes films for tests, with the ffmpeg that comes with the driver.
public final class TestFilm {
    /// Pictures a second of [#counted].
    public static final int RATE = 25;

    /// The tone of [#flashing].
    public static final int HZ = 1000;

    private TestFilm() {}

    /// A film of three seconds at 25 pictures a second whose grey tells which picture it is, as
    /// [#numberOf] reads it: with a picture in each second that needs no other.
    ///
    /// @param options of ffmpeg, such as for the sound; the ending of the file chooses the format
    public static Path counted(Path file, String codec, String... options) {
        List<String> words = new ArrayList<>();
        words.addAll(
                picture("color=c=black:s=320x180:r=25,geq=lum=16+8*mod(N\\,25):cb=128:cr=128"));
        words.addAll(List.of("-t", "3", "-c:v", codec, "-g", "25", "-b:v", "1M"));
        words.addAll(List.of(options));
        return TestSound.make(words, file);
    }

    /// Which picture of its second [#counted] shows.
    public static int numberOf(VideoFrame frame) {
        int middle = frame.height() / 2 * frame.stride() + frame.width() / 2 * 4;
        int grey = frame.points().get(frame.points().position() + middle + 1) & 0xff;
        return (int) Math.round(grey * 219 / 255.0 / 8);
    }

    /// A film that is white and beeps for a tenth of each half second, in the middle of it; and is
    /// black and silent otherwise.
    public static Path flashing(Path file, int seconds, String size, String... options) {
        List<String> words = new ArrayList<>();
        String flash = "drawbox=c=white:t=fill:enable=between(mod(t\\,0.5)\\,0.199\\,0.299)";
        words.addAll(picture("color=c=black:s=" + size + ":r=30," + flash));
        String beep = "between(mod(t\\,0.5)\\,0.2\\,0.3)*sin(2*PI*1000*t)*0.3";
        words.addAll(List.of("-f", "lavfi", "-i", "aevalsrc=" + beep + "|" + beep + ":s=48000"));
        words.addAll(List.of("-t", "" + seconds, "-g", "60", "-b:v", "2M"));
        words.addAll(List.of(options));
        return TestSound.make(words, file);
    }

    /// Words for a picture that ffmpeg makes by itself.
    public static List<String> picture(String filter) {
        return List.of("-f", "lavfi", "-i", filter);
    }
}
