package org.hearth.server.media;

import com.github.kagkarlsson.scheduler.task.schedule.Daily;

import org.hearth.server.platform.Feature;
import org.hearth.server.platform.Platform;
import org.hearth.server.platform.actions.Action;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.bus.Subscription;
import org.hearth.server.platform.http.Endpoint;
import org.hearth.server.platform.retention.DataClass;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;

/// The library: folders, items, pictures and the bytes themselves.
public final class MediaFeature implements Feature {
    /// Its tables' classes.
    public static final List<Class<?>> ENTITIES =
            List.of(MediaRoot.class, MediaFile.class, MediaPosition.class, ScanRow.class);

    private static final LocalTime QUIET_HOUR = LocalTime.of(4, 10);

    private final Platform platform;
    private final Pictures pictures;
    private final Scanner scanner;
    private final FolderWatch watch;
    private final MediaLibrary library;
    private final MediaRoots roots;
    private final Subscription rootsChanged;
    private final MediaSockets sockets;

    /// Builds the feature; nothing runs yet.
    ///
    /// @param data the hub's data folder
    public MediaFeature(Platform platform, Path data) {
        this(platform, data, FreeSpace.of(data));
    }

    MediaFeature(Platform platform, Path data, FreeSpace space) {
        this.platform = platform;
        pictures = new Pictures(platform.tx(), platform.jobs(), data.resolve("thumbnails"), space);
        MediaCounts counts = new MediaCounts();
        MediaContents contents = new MediaContents(platform.tx(), pictures);
        Runnable forget =
                () -> {
                    counts.changed();
                    contents.changed();
                };
        scanner = new Scanner(platform, pictures, forget, space);
        watch = new FolderWatch(scanner::lookAgain);
        library =
                new MediaLibrary(
                        platform.tx(), platform.audit(), platform.clock(), counts, contents);
        roots =
                new MediaRoots(
                        platform.tx(),
                        platform.audit(),
                        platform.clock(),
                        new RootPolicy(data),
                        scanner);
        platform.retention()
                .register(
                        new DataClass(
                                "media.scans",
                                "Runs through the library's folders",
                                30,
                                DataClass.rows(
                                        platform.tx(),
                                        ScanRow.class,
                                        "startedAt",
                                        "startedAt < :before")));
        platform.resources().register(ResourceType.MEDIA, library::known, List::of);
        platform.resources().register(ResourceType.MEDIA_ROOT, roots::known, roots::choices);
        rootsChanged =
                platform.bus()
                        .subscribe(
                                "media.watch", MediaEvents.RootsChanged.class, _ -> followRoots());
        sockets = new MediaSockets(platform.sockets(), platform.bus());
        platform.jobs().repeat("media.scan", new Daily(QUIET_HOUR), scanner::start);
    }

    /// The door to items.
    public MediaLibrary library() {
        return library;
    }

    /// The door to folders and scans.
    public MediaRoots roots() {
        return roots;
    }

    @Override
    public List<Action<?>> actions() {
        return new MediaActions(library, roots).actions();
    }

    @Override
    public List<Endpoint<?, ?>> endpoints() {
        return new MediaRoutes(library, roots).endpoints();
    }

    @Override
    public void start() {
        scanner.recover();
        watch.start();
        followRoots();
        pictures.makeAll();
    }

    private void followRoots() {
        watch.follow(platform.tx().read(MediaRepository_::new, MediaRepository::roots));
    }

    @Override
    public void close() {
        sockets.close();
        rootsChanged.close();
        scanner.stop();
        watch.close();
        pictures.stop();
    }
}
