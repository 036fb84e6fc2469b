package org.hearth.ui.devices;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;

import org.hearth.server.boxes.BoxCare;
import org.hearth.server.fleet.Device;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.bus.Subscription;
import org.hearth.server.playback.Playback;
import org.hearth.server.playback.PlaybackEvents;
import org.hearth.server.playback.PlayerState;
import org.hearth.server.playback.PlayerView;
import org.hearth.ui.look.Texts;
import org.hearth.ui.rights.RightsTexts;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Disposer;
import org.hearth.ui.work.FxEvents;
import org.hearth.ui.work.Reload;
import org.hearth.ui.work.Sending;
import org.hearth.ui.work.Toasts;
import org.hearth.ui.work.Work;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// What one box does, and having it sound a tone. FX thread only.
public final class BoxModel implements AutoCloseable {
    private static final Duration SETTLE = Duration.ofMillis(80);

    private final ReadOnlyObjectWrapper<@Nullable PlayerView> player =
            new ReadOnlyObjectWrapper<>();
    private final Disposer disposer = new Disposer();
    private final Playback playback;
    private final BoxCare care;
    private final Supplier<Caller> caller;
    private final Background background;
    private final Toasts toasts;
    private final Sending sounding;
    private final Reload<Optional<PlayerView>> reload;
    private @Nullable Device box;
    private Subscription volumeChange = Work.none();

    /// No box until one is chosen; follows what it plays from then on.
    public BoxModel(
            Playback playback,
            BoxCare care,
            Supplier<Caller> caller,
            Background background,
            FxEvents events,
            Toasts toasts) {
        this.playback = playback;
        this.care = care;
        this.caller = caller;
        this.background = background;
        this.toasts = toasts;
        sounding = new Sending(background);
        reload =
                disposer.add(
                        Reload.about(
                                background,
                                () -> Optional.ofNullable(box).map(Device::id),
                                this::look,
                                found -> player.set(found.orElse(null))));
        disposer.add(events.listen(PlaybackEvents.class, reload::again));
    }

    /// What it plays; null while it is not there, and where that is not this person's to see.
    public ReadOnlyObjectProperty<@Nullable PlayerView> player() {
        return player.getReadOnlyProperty();
    }

    /// Whether nothing is waited for.
    public ReadOnlyBooleanProperty loaded() {
        return reload.loaded();
    }

    /// Why nothing came; empty when all is well.
    public ReadOnlyStringProperty problem() {
        return reload.problem();
    }

    /// What it does, in words: why that is not known, why it does nothing, or what it is at.
    String state() {
        PlayerView now = player.get();
        if (now != null) return state(now);
        if (whyNotSee().isPresent()) return whyNotSee().get();
        if (!loaded().get()) return Texts.text("box.asking");
        return problem().get().isEmpty() ? Texts.text("box.away") : problem().get();
    }

    private static String state(PlayerView now) {
        String problem = now.problem();
        if (problem != null) return problem;
        if (!now.online()) return Texts.text("box.away");
        if (!now.mayControl()) return Texts.text("players.watched");
        return Texts.text("box.state." + now.state().name().toLowerCase(Locale.ROOT));
    }

    /// Why no tone sounds; empty when nothing is wrong.
    public ReadOnlyStringProperty fault() {
        return sounding.problem();
    }

    /// Shows another box; null for none.
    public void choose(@Nullable Device other) {
        boolean isSame = box != null && other != null && box.id().equals(other.id());
        box = other;
        if (!isSame) {
            sounding.complain("");
            player.set(null);
        }
        reload.again();
    }

    /// Why this person may not see what plays; empty when they may.
    public Optional<String> whyNotSee() {
        return whyNot(Permission.MEDIA_READ);
    }

    /// Why this person may not have it sound a tone; empty when they may.
    public Optional<String> whyNotTone() {
        return whyNot(Permission.DEVICE_CONTROL);
    }

    private Optional<String> whyNot(Permission permission) {
        Device of = box;
        return of == null
                ? Optional.empty()
                : RightsTexts.whyNot(caller.get(), permission, of.resource());
    }

    /// Holds, or goes on.
    public void toggle() {
        PlayerView now = player.get();
        boolean isPlaying = now != null && now.state() == PlayerState.PLAYING;
        if (isPlaying) command(box, to -> playback.pause(caller.get(), to));
        else command(box, to -> playback.resume(caller.get(), to));
    }

    /// Louder or quieter, 0 to 100; of a quick row of values only the last goes out.
    public void volume(int wanted) {
        Device of = box;
        volumeChange.close();
        volumeChange =
                background.later(
                        SETTLE, () -> command(of, to -> playback.volume(caller.get(), to, wanted)));
    }

    private void command(@Nullable Device of, Function<DeviceId, PlayerView> order) {
        if (of != null) background.run(() -> order.apply(of.id()), _ -> reload.again());
    }

    /// Has it sound a tone of two seconds.
    public void tone() {
        Device of = box;
        if (of == null) return;
        sounding.send(
                () -> {
                    care.tone(caller.get(), of.id());
                    return of.name();
                },
                name -> toasts.done(Texts.text("box.tone.sent", name)),
                sentence -> {
                    if (isChosen(of)) sounding.complain(sentence);
                    else toasts.problem(sentence);
                });
    }

    private boolean isChosen(Device of) {
        return box != null && box.id().equals(of.id());
    }

    private Optional<PlayerView> look(DeviceId of) {
        Caller asking = caller.get();
        if (!asking.may(Permission.MEDIA_READ)) return Optional.empty();
        return playback.players(asking).stream().filter(one -> one.id().equals(of)).findFirst();
    }

    @Override
    public void close() {
        disposer.close();
    }
}
