package org.hearth.server.playback;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.hearth.server.fleet.DeviceCommand;
import org.hearth.server.fleet.DeviceCommands;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.fleet.HardwareKind;
import org.hearth.server.media.MediaId;
import org.hearth.server.platform.actions.NoParams;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.json.Doc;
import org.hearth.server.platform.problem.Denied;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.playlists.PlaylistId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/// Music as a command to a box. What it should play is a row, so that none of these waits for the
/// box. Thread-safe.
final class BoxMusic implements DeviceCommands {
    private static final Logger LOG = LoggerFactory.getLogger(BoxMusic.class);
    private static final int STEP = 10;
    private static final int LOUDEST = 100;

    private final Playback playback;
    private final Remote remote;

    BoxMusic(Playback playback, Remote remote) {
        this.playback = playback;
        this.remote = remote;
    }

    record Play(
            @Doc("One item, as search_media finds it") @Nullable MediaId mediaId,
            @Doc("A whole playlist, as list_playlists tells it") @Nullable PlaylistId playlistId,
            @Doc("A playlist's name, or words of title, artist or album")
                    @Nullable
                    @NotBlank
                    @Size(max = 200)
                    String song) {}

    record Volume(@Doc("Percent of the box's own range") @Min(0) @Max(LOUDEST) Integer volume) {}

    record Seek(@Doc("From the beginning, in milliseconds") @PositiveOrZero Long positionMs) {}

    @Override
    public HardwareKind kind() {
        return HardwareKind.ESP32_MUSIC_BOX;
    }

    @Override
    public List<DeviceCommand<?>> commands() {
        return List.of(
                plain("stop", "Ends what plays.", playback::stop, "stop", "be quiet", "silence"),
                plain("pause", "Holds what plays.", playback::pause, "pause", "hold on"),
                plain(
                        "resume",
                        "Goes on with what was held.",
                        playback::resume,
                        "go on",
                        "resume",
                        "continue",
                        "play"),
                plain("next", "Plays what follows.", playback::next, "next", "next song", "skip"),
                plain(
                        "previous",
                        "Plays what was before, or this one anew.",
                        playback::previous,
                        "previous",
                        "back",
                        "previous song"),
                plain("louder", "A tenth louder.", louder(STEP), "louder", "turn it up"),
                plain("quieter", "A tenth quieter.", louder(-STEP), "quieter", "turn it down"),
                DeviceCommand.atOnce(
                        "volume",
                        "Sets how loud it is.",
                        Volume.class,
                        List.of("volume {volume}", "set the volume to {volume}"),
                        (caller, box, p) -> done(playback.volume(caller, box, p.volume()))),
                DeviceCommand.atOnce(
                        "seek",
                        "Jumps to a place in what plays.",
                        Seek.class,
                        List.of(),
                        (caller, box, p) -> done(playback.seek(caller, box, p.positionMs()))),
                DeviceCommand.atOnce(
                        "play",
                        "Plays an item, a playlist, or what some words find.",
                        Play.class,
                        List.of("play {song}", "put on {song}"),
                        (caller, box, p) -> done(remote.play(caller, wish(box, p)))));
    }

    private static Wish wish(DeviceId box, Play play) {
        return new Wish(box, play.mediaId(), play.playlistId(), play.song());
    }

    private BiFunction<Caller, DeviceId, PlayerView> louder(int step) {
        return (caller, box) -> {
            int now = playback.player(caller, box).volume();
            return playback.volume(caller, box, Math.clamp(now + (long) step, 0, LOUDEST));
        };
    }

    private static DeviceCommand<NoParams> plain(
            String name,
            String doc,
            BiFunction<Caller, DeviceId, PlayerView> command,
            String... phrases) {
        return DeviceCommand.atOnce(
                name,
                doc,
                NoParams.class,
                List.of(phrases),
                (caller, box, _) -> done(command.apply(caller, box)));
    }

    /// What is played is for whoever may see it, and commands may be read by others.
    private static Map<String, Object> done(PlayerView player) {
        return Map.of("state", player.state(), "volume", player.volume());
    }

    @Override
    public Map<String, Object> state(Caller caller, DeviceId device) {
        if (!caller.may(Permission.MEDIA_READ)) return Map.of();
        try {
            return done(playback.player(caller, device));
        } catch (Denied | NotFound unseen) {
            LOG.debug("what a box plays is not theirs to see", unseen);
            return Map.of();
        }
    }
}
