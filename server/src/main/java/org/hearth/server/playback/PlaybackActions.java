package org.hearth.server.playback;

import static org.hearth.server.platform.actions.Action.named;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;

import org.hearth.server.fleet.DeviceId;
import org.hearth.server.platform.actions.Action;
import org.hearth.server.platform.actions.Category;
import org.hearth.server.platform.actions.RiskFactor;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.json.Doc;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.BiFunction;

/// What can be done with players by name.
final class PlaybackActions {
    static final String WHICH =
            "Which player, as list_players tells it; may be left out when only one is meant";

    private final Playback playback;
    private final Remote remote;

    PlaybackActions(Playback playback, Remote remote) {
        this.playback = playback;
        this.remote = remote;
    }

    record OnPlayer(@Doc(WHICH) @Nullable DeviceId playerId) {}

    record SetVolume(
            @Doc(WHICH) @Nullable DeviceId playerId,
            @Doc("Percent of the player's own range") @Min(0) @Max(100) Integer volume) {}

    record SeekMedia(
            @Doc(WHICH) @Nullable DeviceId playerId,
            @Doc("From the beginning, in milliseconds") @PositiveOrZero Long positionMs) {}

    record MoveMedia(
            @Doc(WHICH) @Nullable DeviceId playerId,
            @Doc("Which player goes on, as list_players tells it") DeviceId to) {}

    List<Action<?>> actions() {
        return List.of(
                named("list_players")
                        .doc("Tells which players are connected and what they play.")
                        .takesNothing()
                        .allow(Permission.MEDIA_READ)
                        .category(Category.TOOL_EXECUTION)
                        .handle((caller, _) -> playback.players(caller)),
                named("play_media")
                        .doc("Plays an item, a playlist, or what some words find.")
                        .takes(Wish.class)
                        .allow(Permission.MEDIA_PLAY)
                        .category(Category.TOOL_EXECUTION, RiskFactor.AFFECTS_OTHERS)
                        .handle(remote::play),
                plain("pause_media", "Holds what plays.", remote::pause),
                plain("resume_media", "Goes on with what was held.", remote::resume),
                plain("stop_media", "Ends what plays.", remote::stop),
                plain("next_track", "Plays the next item of the queue.", remote::next),
                plain(
                        "previous_track",
                        "Plays the item before, or the present one anew.",
                        remote::previous),
                named("move_media")
                        .doc("Has another player go on with what one plays, at the same place.")
                        .takes(MoveMedia.class)
                        .allow(Permission.MEDIA_PLAY)
                        .category(Category.TOOL_EXECUTION, RiskFactor.AFFECTS_OTHERS)
                        .handle((caller, p) -> remote.move(caller, p.playerId(), p.to())),
                named("set_volume")
                        .doc("Makes a player louder or quieter.")
                        .takes(SetVolume.class)
                        .allow(Permission.MEDIA_PLAY)
                        .category(Category.TOOL_EXECUTION, RiskFactor.AFFECTS_OTHERS)
                        .handle((caller, p) -> remote.volume(caller, p.playerId(), p.volume())),
                named("seek_media")
                        .doc("Jumps to a place in what plays.")
                        .takes(SeekMedia.class)
                        .allow(Permission.MEDIA_PLAY)
                        .category(Category.TOOL_EXECUTION, RiskFactor.AFFECTS_OTHERS)
                        .handle((caller, p) -> remote.seek(caller, p.playerId(), p.positionMs())));
    }

    private static Action<OnPlayer> plain(
            String name, String doc, BiFunction<Caller, @Nullable DeviceId, PlayerView> command) {
        return named(name)
                .doc(doc)
                .takes(OnPlayer.class)
                .allow(Permission.MEDIA_PLAY)
                .category(Category.TOOL_EXECUTION, RiskFactor.AFFECTS_OTHERS)
                .handle((caller, p) -> command.apply(caller, p.playerId()));
    }
}
