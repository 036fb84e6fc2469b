package org.hearth.server.playlists;

import static org.hearth.server.platform.actions.Action.named;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.hearth.server.media.MediaId;
import org.hearth.server.platform.actions.Action;
import org.hearth.server.platform.actions.Category;
import org.hearth.server.platform.actions.RiskFactor;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.json.Doc;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/// What can be done with playlists by name.
final class PlaylistActions {
    /// Lists of one answer: at most, and when nobody says how many. What is more is lowered.
    private static final int MOST = 50;

    private static final int USUAL = 20;

    private final Playlists playlists;

    PlaylistActions(Playlists playlists) {
        this.playlists = playlists;
    }

    record ListPlaylists(
            @Doc("Part of the name") @Nullable @Size(max = 200) String search,
            @Doc("How many at most: 20 when left out, never more than 50") @Nullable @Positive
                    Integer limit) {
        Listing part() {
            return PlaylistActions.part(limit, search);
        }
    }

    record OpenPlaylist(
            @Doc("The playlist's id, as list_playlists tells it") PlaylistId playlistId,
            @Doc("How many entries at most: 20 when left out, never more than 50")
                    @Nullable
                    @Positive
                    Integer limit) {
        Listing part() {
            return PlaylistActions.part(limit, null);
        }
    }

    record AddToPlaylist(
            @Doc("The playlist's id, as list_playlists tells it") PlaylistId playlistId,
            @Doc("What to append, in this order, by the ids that search_media finds")
                    @Size(min = 1, max = 1000)
                    List<MediaId> mediaIds) {}

    record RemoveFromPlaylist(
            @Doc("The playlist's id, as list_playlists tells it") PlaylistId playlistId,
            @Doc("The entry's id, as list_playlist_items tells it") PlaylistItemId itemId) {}

    record OnePlaylist(
            @Doc("The playlist's id, as list_playlists tells it") PlaylistId playlistId) {}

    List<Action<?>> actions() {
        return List.of(
                named("list_playlists")
                        .doc("Tells which playlists there are.")
                        .takes(ListPlaylists.class)
                        .allow(Permission.PLAYLIST_READ)
                        .category(Category.TOOL_EXECUTION)
                        .handle((caller, p) -> playlists.playlists(caller, p.part())),
                named("list_playlist_items")
                        .doc("Tells what is in a playlist, in its order.")
                        .takes(OpenPlaylist.class)
                        .allow(Permission.PLAYLIST_READ)
                        .category(Category.TOOL_EXECUTION)
                        .handle((caller, p) -> playlists.items(caller, p.playlistId(), p.part())),
                named("create_playlist")
                        .doc("Makes an empty playlist.")
                        .takes(NewPlaylist.class)
                        .allow(Permission.PLAYLIST_MANAGE)
                        .category(Category.DATA_MODIFICATION, RiskFactor.DATA_MODIFICATION)
                        .handle(playlists::create),
                named("add_to_playlist")
                        .doc("Appends items of the library to a playlist.")
                        .takes(AddToPlaylist.class)
                        .allow(Permission.PLAYLIST_MANAGE)
                        .category(Category.DATA_MODIFICATION, RiskFactor.DATA_MODIFICATION)
                        .handle(
                                (caller, p) ->
                                        playlists.append(caller, p.playlistId(), p.mediaIds())),
                named("remove_from_playlist")
                        .doc("Takes one entry out of a playlist.")
                        .takes(RemoveFromPlaylist.class)
                        .allow(Permission.PLAYLIST_MANAGE)
                        .category(Category.DATA_MODIFICATION, RiskFactor.DATA_MODIFICATION)
                        .handle(
                                (caller, p) ->
                                        playlists.removeItem(caller, p.playlistId(), p.itemId())),
                named("remove_playlist")
                        .doc("Removes a playlist for everyone. Its items stay in the library.")
                        .takes(OnePlaylist.class)
                        .allow(Permission.PLAYLIST_MANAGE)
                        .category(
                                Category.DATA_MODIFICATION,
                                RiskFactor.DATA_DELETION,
                                RiskFactor.IRREVERSIBLE,
                                RiskFactor.AFFECTS_OTHERS)
                        .run((caller, p) -> playlists.remove(caller, p.playlistId())));
    }

    private static Listing part(@Nullable Integer limit, @Nullable String search) {
        int most = Math.min(Objects.requireNonNullElse(limit, USUAL), MOST);
        String words = search == null || search.isBlank() ? null : search;
        return new Listing(most, 0, null, Listing.Direction.ASC, words);
    }
}
