package org.hearth.server.media.inspect;

import org.hearth.server.media.MediaType;
import org.hearth.server.media.inspect.Inspection.Cover;
import org.hearth.server.media.inspect.Inspection.Understood;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Understands films and recordings by what ffprobe says about them.
final class Probe {

    private static final JsonMapper JSON = new JsonMapper();

    private Probe() {}

    static Understood read(OpenFile file, Content content, MediaFormat announced) throws Defect {
        Bytes description = Ffmpeg.describe(file.path(), content);
        try {
            return understood(JSON.readTree(description.toArray()), file, content, announced);
        } catch (JacksonException unexpected) {
            throw Defect.damaged("its description cannot be read");
        }
    }

    private static Understood understood(
            JsonNode report, OpenFile file, Content content, MediaFormat announced) throws Defect {
        JsonNode format = report.path("format");
        Optional<JsonNode> picture = stream(report, "video", 0);
        Optional<JsonNode> sound = stream(report, "audio", 0);
        if (picture.isEmpty() && sound.isEmpty()) {
            throw Defect.damaged("it holds neither sound nor pictures");
        }
        Map<String, String> tags = tags(format.path("tags"));
        if (picture.isEmpty())
            sound.ifPresent(s -> tags(s.path("tags")).forEach(tags::putIfAbsent));
        Metadata metadata = metadata(tags).count("bitRateKbps", number(format, "bit_rate") / 1000);
        picture.ifPresent(s -> metadata.text("videoCodec", text(s, "codec_name")));
        picture.ifPresent(s -> metadata.decimal("frameRate", rate(text(s, "avg_frame_rate"))));
        sound.ifPresent(
                s ->
                        metadata.text("codec", text(s, "codec_name"))
                                .count("channels", number(s, "channels"))
                                .count("sampleRateHz", number(s, "sample_rate")));
        boolean hasCover = picture.isEmpty() && stream(report, "video", 1).isPresent();
        return new Understood(
                format(content, announced, file, picture.isPresent()),
                file.size(),
                extent(format, picture.or(() -> sound).orElseThrow(), picture.isPresent()),
                new Labels(tags.get("title"), tags.get("artist"), tags.get("album")),
                metadata.known(),
                hasCover ? Cover.EMBEDDED : Cover.NONE);
    }

    /// What was found decides: a film without pictures is music.
    private static MediaFormat format(
            Content content, MediaFormat announced, OpenFile file, boolean isVideo) {
        boolean agrees = announced.type() == (isVideo ? MediaType.VIDEO : MediaType.AUDIO);
        return switch (content) {
            case MATROSKA ->
                    !isVideo
                            ? MediaFormat.MATROSKA_AUDIO
                            : Ebml.isWebm(file.head()) ? MediaFormat.WEBM : MediaFormat.MKV;
            case ISO_MEDIA -> agrees ? announced : isVideo ? MediaFormat.MP4 : MediaFormat.M4A;
            case OGG -> agrees ? announced : isVideo ? MediaFormat.OGG_VIDEO : MediaFormat.OGG;
            default -> announced;
        };
    }

    private static Extent extent(JsonNode format, JsonNode stream, boolean isVideo) {
        double seconds = decimal(text(format, "duration"));
        if (!(seconds > 0)) seconds = decimal(text(stream, "duration"));
        if (!isVideo) return Extent.lasting(seconds);
        int width = (int) number(stream, "width");
        int height = (int) number(stream, "height");
        boolean isTurned = false;
        for (JsonNode side : stream.path("side_data_list")) {
            isTurned |= Math.abs(side.path("rotation").asInt(0)) % 180 == 90;
        }
        return isTurned
                ? new Extent(Extent.duration(seconds), height, width)
                : new Extent(Extent.duration(seconds), width, height);
    }

    private static Metadata metadata(Map<String, String> tags) {
        return new Metadata()
                .text("genre", tags.get("genre"))
                .text("albumArtist", tags.get("album_artist"))
                .year(tags.getOrDefault("date", tags.get("year")))
                .position("track", tags.get("track"))
                .position("disc", tags.get("disc"));
    }

    /// The first stream of a kind; `attached` is 1 for cover pictures, which count as video.
    private static Optional<JsonNode> stream(JsonNode report, String kind, int attached) {
        for (JsonNode stream : report.path("streams")) {
            boolean isAttached =
                    stream.path("disposition").path("attached_pic").asInt(0) == attached;
            if (isAttached && kind.equals(text(stream, "codec_type"))) return Optional.of(stream);
        }
        return Optional.empty();
    }

    private static Map<String, String> tags(JsonNode node) {
        Map<String, String> tags = new HashMap<>();
        node.forEachEntry(
                (name, value) ->
                        tags.putIfAbsent(name.toLowerCase(Locale.ROOT), value.asString("")));
        return tags;
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isMissingNode() ? null : value.asString("");
    }

    private static long number(JsonNode node, String field) {
        return Math.round(decimal(text(node, field)));
    }

    /// `25/1`; `0/0` is unknown.
    private static double rate(@Nullable String text) {
        String[] parts = (text == null ? "" : text).split("/", -1);
        return parts.length == 2 ? decimal(parts[0]) / decimal(parts[1]) : Double.NaN;
    }

    private static double decimal(@Nullable String text) {
        return text != null && text.matches("\\d{1,15}(\\.\\d{1,9})?")
                ? Double.parseDouble(text)
                : 0;
    }
}
