package org.hearth.server.media;

import org.hearth.server.platform.audit.Audit;
import org.hearth.server.platform.audit.Target;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.auth.Resources;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.db.Page;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.platform.time.Uuid7;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// The folders of the library and the runs through them: the door for whoever looks after it.
///
/// Thread-safe. One scan runs at a time; asking for another answers with the running one.
public final class MediaRoots {
    private final Tx tx;
    private final Audit audit;
    private final InstantSource clock;
    private final RootPolicy policy;
    private final Scanner scanner;

    MediaRoots(Tx tx, Audit audit, InstantSource clock, RootPolicy policy, Scanner scanner) {
        this.tx = tx;
        this.audit = audit;
        this.clock = clock;
        this.policy = policy;
        this.scanner = scanner;
    }

    /// All folders of the library that the caller may see.
    public List<Root> roots(Caller caller) {
        caller.require(Permission.MEDIA_READ);
        return tx.read(MediaRepository_::new, MediaRepository::roots).stream()
                .map(Root::of)
                .filter(root -> caller.may(Permission.MEDIA_READ, resource(root.id())))
                .toList();
    }

    /// The folder as a thing that policies name.
    Optional<Resources.Known> known(UUID id) {
        return tx.read(MediaRepository_::new, media -> media.root(id)).map(MediaRoots::known);
    }

    /// All folders as such.
    List<Resources.Known> choices() {
        return tx.read(MediaRepository_::new, MediaRepository::roots).stream()
                .map(MediaRoots::known)
                .toList();
    }

    private static Resources.Known known(MediaRoot root) {
        return new Resources.Known(root.name, resource(new RootId(root.id)));
    }

    private static Resource resource(RootId id) {
        return Resource.of(ResourceType.MEDIA_ROOT, id);
    }

    /// The folders by name.
    public Page<Root> roots(Caller caller, Listing listing) {
        return Page.of(listing, "name", roots(caller), Root::name);
    }

    /// Takes a folder into the library and begins to look through it.
    public Root add(Caller caller, NewRoot wanted) {
        caller.require(Permission.MEDIA_MANAGE, Resource.HOUSEHOLD);
        Root added =
                tx.write(
                        MediaRepository_::new,
                        (media, unit) -> {
                            List<Path> present =
                                    media.roots().stream().map(root -> Path.of(root.path)).toList();
                            Path folder = policy.check(wanted.path(), present);
                            MediaRoot root = new MediaRoot();
                            root.id = Uuid7.next(clock);
                            root.name =
                                    Objects.requireNonNullElse(
                                            wanted.name(), folder.getFileName().toString());
                            root.path = folder.toString();
                            root.online = true;
                            root.createdAt = clock.instant();
                            media.insert(root);
                            Target target = Target.of("media-root", new RootId(root.id), root.name);
                            audit.done(unit, caller, "media.root.add", target);
                            unit.publish(new MediaEvents.RootsChanged());
                            return Root.of(root);
                        });
        scanner.start();
        return added;
    }

    /// The folder with this path, taken in now if it was not yet.
    public Root ensure(Caller caller, Path path) {
        caller.require(Permission.MEDIA_MANAGE, Resource.HOUSEHOLD);
        return roots(caller).stream()
                .filter(root -> Path.of(root.path()).equals(path))
                .findFirst()
                .orElseGet(() -> add(caller, new NewRoot(path.toString(), null)));
    }

    /// Takes a folder out of the library with everything known of its items; its files stay.
    public void remove(Caller caller, RootId id) {
        caller.require(Permission.MEDIA_MANAGE, resource(id));
        tx.write(
                MediaRepository_::new,
                (media, unit) -> {
                    MediaRoot root =
                            media.root(id.value())
                                    .orElseThrow(() -> new NotFound("folder", id.value()));
                    caller.requireNothingDenied(resource(id));
                    media.delete(root);
                    audit.done(
                            unit,
                            caller,
                            "media.root.remove",
                            Target.of("media-root", id, root.name));
                    unit.afterCommit(scanner::libraryChanged);
                    unit.publish(new MediaEvents.RootsChanged());
                    return root;
                });
    }

    /// Begins to look through all folders, at once.
    public Scan scan(Caller caller) {
        caller.require(Permission.MEDIA_MANAGE, Resource.HOUSEHOLD);
        return scanner.start();
    }

    /// A scan, running or over.
    public Scan scan(Caller caller, ScanId id) {
        caller.require(Permission.MEDIA_READ, Resource.HOUSEHOLD);
        return scanner.scan(id).orElseThrow(() -> new NotFound("scan", id.value()));
    }

    /// Ends a scan after the files at hand; what it found so far stays.
    public void cancel(Caller caller, ScanId id) {
        caller.require(Permission.MEDIA_MANAGE, Resource.HOUSEHOLD);
        if (scanner.scan(id).isEmpty()) throw new NotFound("scan", id.value());
        scanner.cancel(id);
    }
}
