package org.hearth.server.media;

import org.hearth.server.platform.audit.Audit;
import org.hearth.server.platform.audit.Target;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Reach;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.auth.Resources;
import org.hearth.server.platform.db.Page;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.platform.stream.Content;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The family's music, films, pictures and papers: the door to what there is. Thread-safe.
///
/// Files on disk are only read; what a person corrects is kept beside them.
public final class MediaLibrary {
    private final Tx tx;
    private final Audit audit;
    private final InstantSource clock;
    private final MediaCounts counts;
    private final MediaContents contents;

    MediaLibrary(
            Tx tx, Audit audit, InstantSource clock, MediaCounts counts, MediaContents contents) {
        this.tx = tx;
        this.audit = audit;
        this.clock = clock;
        this.counts = counts;
        this.contents = contents;
    }

    /// A page of items, with the caller's own positions.
    public Page<MediaItem> items(Caller caller, MediaQuery query) {
        caller.require(Permission.MEDIA_READ);
        return tx.read(
                MediaRepository_::new,
                media -> {
                    SeenItems seen = seenBy(caller, media);
                    List<MediaItem> items = seen.page(query);
                    Reach reach = caller.reach(Permission.MEDIA_READ);
                    long total = counts.count(query, reach, () -> seen.count(query));
                    return Page.of(query.listing(), items, total);
                });
    }

    /// One item.
    public MediaItem item(Caller caller, MediaId id) {
        require(caller, Permission.MEDIA_READ, id);
        return tx.read(MediaRepository_::new, media -> seen(caller, media, id));
    }

    /// Items by id, as far as they exist; for lists that other features keep.
    public Map<MediaId, MediaItem> items(Caller caller, Collection<MediaId> ids) {
        caller.require(Permission.MEDIA_READ);
        if (ids.isEmpty()) return Map.of();
        List<UUID> values = ids.stream().map(MediaId::value).distinct().toList();
        return tx.read(
                MediaRepository_::new,
                media ->
                        seenBy(caller, media).byId(values).stream()
                                .collect(Collectors.toMap(MediaItem::id, Function.identity())));
    }

    /// What the caller has begun and not finished, the latest first.
    ///
    /// @param limit how many at most
    public List<MediaItem> unfinished(Caller caller, int limit) {
        caller.require(Permission.MEDIA_READ);
        return tx.read(MediaRepository_::new, media -> seenBy(caller, media).unfinished(limit));
    }

    /// How long items play, as far as they say so.
    public Map<MediaId, Long> durations(Caller caller, Collection<MediaId> ids) {
        caller.require(Permission.MEDIA_READ);
        if (ids.isEmpty()) return Map.of();
        List<UUID> values = ids.stream().map(MediaId::value).distinct().toList();
        return tx.read(
                MediaRepository_::new,
                media ->
                        seenBy(caller, media).durations(values).stream()
                                .collect(
                                        Collectors.toMap(
                                                one -> new MediaId(one.id()),
                                                KnownDuration::durationMs)));
    }

    /// Which of these exist for the caller.
    public Set<MediaId> existing(Caller caller, Collection<MediaId> ids) {
        caller.require(Permission.MEDIA_READ);
        if (ids.isEmpty()) return Set.of();
        List<UUID> values = ids.stream().map(MediaId::value).distinct().toList();
        return tx
                .read(MediaRepository_::new, media -> seenBy(caller, media).existing(values))
                .stream()
                .map(MediaId::new)
                .collect(Collectors.toSet());
    }

    /// The item, if the caller may play it and it is there; says why not otherwise.
    public MediaItem require(Caller caller, MediaId id) {
        require(caller, Permission.MEDIA_PLAY, id);
        MediaItem item = item(caller, id);
        return switch (item.state()) {
            case PRESENT -> item;
            case MISSING ->
                    throw new Conflict(
                            "\""
                                    + item.title()
                                    + "\" is no longer in its folder. Put it back or"
                                    + " choose something else.");
            case PROBLEM ->
                    throw new Conflict(
                            "\"" + item.title() + "\" cannot be played: " + item.problem());
        };
    }

    /// How large the library is for the caller, without what is missing or broken.
    public LibraryFigures figures(Caller caller) {
        caller.require(Permission.HEALTH_READ);
        List<TypeFigures> figures =
                tx.read(MediaRepository_::new, media -> seenBy(caller, media).figures());
        Map<String, Long> byType = new TreeMap<>();
        figures.forEach(one -> byType.put(one.type().wire, one.files()));
        long files = figures.stream().mapToLong(TypeFigures::files).sum();
        long bytes = figures.stream().mapToLong(TypeFigures::bytes).sum();
        return new LibraryFigures(files, bytes, byType);
    }

    /// Gives an item another title and leaves the rest of its words, whatever it is by now.
    public MediaItem rename(Caller caller, MediaId id, String title) {
        MediaItem item = item(caller, id);
        return change(
                caller, id, new MediaChange(title, item.artist(), item.album(), item.version()));
    }

    /// Corrects the words of an item.
    public MediaItem change(Caller caller, MediaId id, MediaChange change) {
        require(caller, Permission.MEDIA_EDIT, id);
        return tx.write(
                MediaRepository_::new,
                (media, unit) -> {
                    MediaFile file = find(media, id);
                    Conflict.unlessPresent("The item", change.version(), file.version);
                    Target target = Target.of("media", id, file.title);
                    Map<String, Object> before = Map.of("title", file.title);
                    audit.changed(
                            unit,
                            caller,
                            "media.change",
                            target,
                            before,
                            Map.of("title", change.title()));
                    file.title = change.title();
                    file.artist = change.artist();
                    file.album = change.album();
                    Shelving.shelve(file);
                    file.updatedAt = clock.instant();
                    media.update(file);
                    unit.publish(new MediaEvents.ItemChanged(id));
                    return seen(caller, media, id);
                });
    }

    /// Forgets an item that is gone or broken; one that is still there would only come back.
    public void forget(Caller caller, MediaId id) {
        require(caller, Permission.MEDIA_MANAGE, id);
        tx.write(
                MediaRepository_::new,
                (media, unit) -> {
                    MediaFile file = find(media, id);
                    if (file.state == MediaState.PRESENT) {
                        throw new Conflict(
                                "\""
                                        + file.title
                                        + "\" is still in its folder. Delete the file"
                                        + " there first.");
                    }
                    media.delete(file);
                    audit.done(unit, caller, "media.forget", Target.of("media", id, file.title));
                    unit.afterCommit(counts::changed);
                    unit.publish(new MediaEvents.LibraryChanged());
                    return file;
                });
    }

    /// Remembers where the caller stopped, for them and as the household's shared position.
    public void stopAt(Caller caller, MediaId id, long positionMs) {
        stoppedAt(caller, caller.person(), id, positionMs, clock.instant());
    }

    /// Remembers where somebody stopped some time ago, told by a part of the hub for them.
    public void stoppedAt(Caller caller, PersonId person, MediaId id, long positionMs, Instant at) {
        require(caller, Permission.MEDIA_PLAY, id);
        tx.write(
                MediaRepository_::new,
                (media, _) -> {
                    find(media, id);
                    media.sharedPosition(id.value(), positionMs);
                    return media.position(person.value(), id.value(), positionMs, at);
                });
    }

    /// The bytes of an item, opened for reading.
    public Content open(Caller caller, MediaId id) {
        require(caller, Permission.MEDIA_READ, id);
        return contents.file(id);
    }

    /// Where an item's file lies, for players on the hub's own machine.
    public Path path(Caller caller, MediaId id) {
        require(caller, Permission.MEDIA_PLAY, id);
        return contents.path(id);
    }

    /// The picture of an item; made now when it is still missing.
    public Content thumbnail(Caller caller, MediaId id) {
        require(caller, Permission.MEDIA_READ, id);
        return contents.thumbnail(id);
    }

    /// The item as a thing that policies name; there are too many to choose from.
    Optional<Resources.Known> known(UUID id) {
        return tx.read(MediaRepository_::new, media -> media.file(id))
                .map(file -> new Resources.Known(file.title, resource(file)));
    }

    /// Throws unless the caller may do that with the item; where it lies is looked up only for who
    /// may not see everything.
    private void require(Caller caller, Permission permission, MediaId id) {
        caller.require(permission);
        boolean isSure =
                caller.reach(permission).isEverywhere()
                        && caller.reach(Permission.MEDIA_READ).isEverywhere();
        if (isSure) return;
        Resource item = tx.read(MediaRepository_::new, media -> resource(find(media, id)));
        caller.requireSight(Permission.MEDIA_READ, item, () -> unknown(id));
        caller.require(permission, item);
    }

    private static Resource resource(MediaFile file) {
        return Resource.of(ResourceType.MEDIA, file.id).in(ResourceType.MEDIA_ROOT, file.rootId);
    }

    private static SeenItems seenBy(Caller caller, MediaRepository media) {
        Reach reach = caller.reach(Permission.MEDIA_READ);
        return new SeenItems(media.session(), caller.personValue(), reach);
    }

    private static MediaItem seen(Caller caller, MediaRepository media, MediaId id) {
        return seenBy(caller, media).byId(List.of(id.value())).stream()
                .findFirst()
                .orElseThrow(() -> unknown(id));
    }

    private static MediaFile find(MediaRepository media, MediaId id) {
        return media.file(id.value()).orElseThrow(() -> unknown(id));
    }

    private static NotFound unknown(MediaId id) {
        return new NotFound("media item", id.value());
    }
}
