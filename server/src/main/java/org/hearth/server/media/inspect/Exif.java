package org.hearth.server.media.inspect;

import com.drew.lang.ByteArrayReader;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Directory;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.GpsDirectory;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the camera noted about a picture: CIPA DC-008 (EXIF), read by metadata-extractor. Nonsense
/// in the block costs the notes, never the picture.
record Exif(int orientation, Map<String, Object> metadata) {

    /// EXIF writes `2024:05:01 12:00:00`, in the local time of the camera.
    private static final Pattern MOMENT =
            Pattern.compile("(\\d{4}):([01]\\d):([0-3]\\d) ([0-2]\\d:[0-5]\\d:[0-5]\\d)");

    private static final int UPRIGHT = 1;
    private static final int FIRST_TURNED = 5;
    private static final int LAST = 8;

    static Exif parse(Bytes tiff) {
        if (tiff.length() == 0) return new Exif(UPRIGHT, Map.of());
        com.drew.metadata.Metadata read = new com.drew.metadata.Metadata();
        try {
            new ExifReader().extract(new ByteArrayReader(tiff.toArray()), read);
            return of(read);
        } catch (RuntimeException malformed) {
            return new Exif(UPRIGHT, Map.of());
        }
    }

    /// Whether width and height change places on the way to the eye.
    boolean isTurned() {
        return orientation >= FIRST_TURNED;
    }

    private static Exif of(com.drew.metadata.Metadata read) {
        String maker = string(read, ExifDirectoryBase.TAG_MAKE);
        String model = string(read, ExifDirectoryBase.TAG_MODEL);
        int orientation = orientation(string(read, ExifDirectoryBase.TAG_ORIENTATION));
        Metadata metadata =
                new Metadata()
                        .text("camera", camera(maker, model))
                        .text(
                                "takenAt",
                                moment(string(read, ExifDirectoryBase.TAG_DATETIME_ORIGINAL)))
                        .count("orientation", orientation);
        GpsDirectory gps = read.getFirstDirectoryOfType(GpsDirectory.class);
        GeoLocation place = gps == null ? null : gps.getGeoLocation();
        if (place != null && !place.isZero()) {
            metadata.decimal("latitude", place.getLatitude())
                    .decimal("longitude", place.getLongitude());
        }
        return new Exif(orientation, metadata.known());
    }

    private static int orientation(@Nullable String text) {
        if (text == null || !text.matches("[1-8]")) return UPRIGHT;
        return Math.clamp(Integer.parseInt(text), UPRIGHT, LAST);
    }

    /// Models often repeat their maker: `Canon` and `Canon EOS 5D`.
    private static @Nullable String camera(@Nullable String maker, @Nullable String model) {
        if (model == null) return maker;
        if (maker == null || model.startsWith(maker)) return model;
        return maker.strip() + " " + model;
    }

    private static @Nullable String moment(@Nullable String text) {
        Matcher moment = MOMENT.matcher(text == null ? "" : text.strip());
        return moment.matches() ? moment.replaceFirst("$1-$2-$3T$4") : null;
    }

    private static @Nullable String string(com.drew.metadata.Metadata read, int tag) {
        for (Directory directory : read.getDirectoriesOfType(ExifDirectoryBase.class)) {
            String value = directory.containsTag(tag) ? directory.getString(tag) : null;
            if (value != null && !value.isBlank()) return value.strip();
        }
        return null;
    }
}
