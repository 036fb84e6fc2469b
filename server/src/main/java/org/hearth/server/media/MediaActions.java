package org.hearth.server.media;

import static org.hearth.server.platform.actions.Action.named;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.hearth.server.platform.actions.Action;
import org.hearth.server.platform.actions.Category;
import org.hearth.server.platform.actions.RiskFactor;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.json.Doc;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/// What can be done with the library by name.
final class MediaActions {
    /// Results of one search: at most, and when nobody says how many. What is more is lowered.
    private static final int MOST = 50;

    private static final int USUAL = 20;

    private final MediaLibrary library;
    private final MediaRoots roots;

    MediaActions(MediaLibrary library, MediaRoots roots) {
        this.library = library;
        this.roots = roots;
    }

    record SearchMedia(
            @Doc("Words that title, artist, album or file name must have")
                    @Nullable
                    @Size(max = 200)
                    String query,
            @Doc("Only of this kind") @Nullable MediaType type,
            @Doc("How many at most: 20 when left out, never more than 50") @Nullable @Positive
                    Integer limit) {
        MediaQuery wanted() {
            int most = Math.min(Objects.requireNonNullElse(limit, USUAL), MOST);
            String words = query == null || query.isBlank() ? null : query;
            Listing part = new Listing(most, 0, null, Listing.Direction.ASC, words);
            return new MediaQuery(type, null, null, part);
        }
    }

    record OneItem(@Doc("The item's id, as search_media finds it") MediaId mediaId) {}

    record RenameMedia(
            @Doc("The item's id, as search_media finds it") MediaId mediaId,
            @Doc("Its new title") @NotBlank @Size(max = 500) String title) {}

    List<Action<?>> actions() {
        return List.of(
                named("search_media")
                        .doc("Finds music, films, photos and documents of the library.")
                        .takes(SearchMedia.class)
                        .allow(Permission.MEDIA_READ)
                        .category(Category.TOOL_EXECUTION)
                        .handle((caller, p) -> library.items(caller, p.wanted())),
                named("get_media")
                        .doc("Tells everything about one item of the library.")
                        .takes(OneItem.class)
                        .allow(Permission.MEDIA_READ)
                        .category(Category.TOOL_EXECUTION)
                        .handle((caller, p) -> library.item(caller, p.mediaId())),
                named("rename_media")
                        .doc("Gives an item of the library another title. The file stays as it is.")
                        .takes(RenameMedia.class)
                        .allow(Permission.MEDIA_EDIT)
                        .category(Category.DATA_MODIFICATION, RiskFactor.DATA_MODIFICATION)
                        .handle((caller, p) -> library.rename(caller, p.mediaId(), p.title())),
                named("forget_media")
                        .doc("Forgets an item whose file is missing or broken.")
                        .takes(OneItem.class)
                        .allow(Permission.MEDIA_MANAGE)
                        .category(
                                Category.DATA_MODIFICATION,
                                RiskFactor.DATA_DELETION,
                                RiskFactor.IRREVERSIBLE)
                        .run((caller, p) -> library.forget(caller, p.mediaId())),
                named("scan_library")
                        .doc("Begins to look through all folders for new and changed files.")
                        .takesNothing()
                        .allow(Permission.MEDIA_MANAGE)
                        .category(Category.FILE_OPERATION, RiskFactor.HIGH_COST)
                        .handle((caller, _) -> roots.scan(caller)));
    }
}
