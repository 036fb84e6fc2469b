package org.hearth.ui.settings;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.hearth.server.access.Scope;
import org.hearth.server.fleet.Device;
import org.hearth.server.fleet.Fleet;
import org.hearth.server.fleet.FleetEvents;
import org.hearth.server.fleet.NewPairing;
import org.hearth.server.fleet.Pairing;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.bus.Subscription;
import org.hearth.ui.look.Texts;
import org.hearth.ui.rights.RightsTexts;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Disposer;
import org.hearth.ui.work.FxEvents;
import org.hearth.ui.work.Work;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Lets a phone in: the code, how long it is good, and the phone once it came. FX thread only.
public final class PairingModel implements AutoCloseable {
    private static final String GAP = "\u2002";

    /// How far it has come.
    public enum State {
        IDLE,
        ASKING,
        WAITING,
        EXPIRED,
        CAME
    }

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.IDLE);
    private final ReadOnlyStringWrapper code = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper link = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper left = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper arrival = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper allowed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper takesGuests = new ReadOnlyBooleanWrapper(true);
    private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.MEMBER);
    private final Disposer disposer = new Disposer();
    private final Fleet fleet;
    private final Supplier<Caller> caller;
    private final Background background;
    private final InstantSource clock;
    private final GuestStay stay = new GuestStay(ZoneId.systemDefault());
    private Instant expiresAt = Instant.EPOCH;
    private Duration life = Duration.ZERO;
    private @Nullable Subscription ticking;
    private Work asking = Work.none();
    private @Nullable PersonId person;
    private Pairing.@Nullable Details shown;
    private NewPairing wanted = new NewPairing(Scope.MEMBER, null, null);

    /// Listens for arriving devices from now on.
    public PairingModel(
            Fleet fleet,
            Supplier<Caller> caller,
            Background background,
            FxEvents events,
            InstantSource clock) {
        this.fleet = fleet;
        this.caller = caller;
        this.background = background;
        this.clock = clock;
        allowed.set(whyNot().isEmpty());
        disposer.add(
                events.listen(
                        FleetEvents.DeviceAdded.class,
                        FleetEvents.DeviceAdded::device,
                        this::arrived));
        disposer.add(this::drop);
    }

    /// How far it has come.
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// The code in two groups, `ABC DEF`.
    public ReadOnlyStringProperty code() {
        return code.getReadOnlyProperty();
    }

    /// What a phone's camera opens.
    public ReadOnlyStringProperty link() {
        return link.getReadOnlyProperty();
    }

    /// Whether a guest of that scope is somebody new, who is named and stays for a while.
    public ReadOnlyBooleanProperty takesGuests() {
        return takesGuests.getReadOnlyProperty();
    }

    /// How far the next phone may go at most: as family, until somebody chooses something else for
    /// this one phone.
    public ObjectProperty<Scope> scope() {
        return scope;
    }

    /// Who that is and how long they stay.
    public GuestStay stay() {
        return stay;
    }

    /// How long the code is good, `9:41`.
    public ReadOnlyStringProperty left() {
        return left.getReadOnlyProperty();
    }

    /// The same as a share of its life, 0 to 1.
    public ReadOnlyDoubleProperty share() {
        return share.getReadOnlyProperty();
    }

    /// Why there is no code; empty when nothing is wrong.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// The name of the device that came.
    public ReadOnlyStringProperty arrival() {
        return arrival.getReadOnlyProperty();
    }

    /// Whether this person may let devices in.
    public ReadOnlyBooleanProperty allowed() {
        return allowed.getReadOnlyProperty();
    }

    /// Why this person may not let devices in; empty when they may.
    public Optional<String> whyNot() {
        return RightsTexts.whyNot(
                caller.get(), Permission.DEVICE_MANAGE, Resource.any(ResourceType.DEVICE));
    }

    /// Whose the device will be from the next code on; the asking person's own when null.
    public void choose(@Nullable PersonId owner) {
        if (Objects.equals(person, owner)) return;
        person = owner;
        takesGuests.set(owner == null);
        scope.set(Scope.MEMBER);
        stop();
        problem.set("");
    }

    /// Asks for a code of the chosen scope; of one for a new guest, [#problem] says what is missing
    /// first.
    public void start() {
        boolean isGuest = scope.get() == Scope.GUEST && takesGuests.get();
        Optional<Instant> until = isGuest ? stay.until(clock.instant()) : Optional.empty();
        String name = stay.name().get().strip();
        if (isGuest && name.isEmpty()) {
            problem.set(Texts.text("pairing.guest.name.missing"));
        } else if (isGuest && until.isEmpty()) {
            problem.set(Texts.text("pairing.guest.day.missing"));
        } else {
            String guest = isGuest ? name : null;
            wanted = new NewPairing(scope.get(), person, guest, until.orElse(null));
            ask(wanted);
        }
    }

    /// Asks for another code for the same person; the one before is taken back once there is one: a
    /// guest whom no code is left for would leave.
    public void another() {
        ask(wanted);
    }

    private void ask(NewPairing next) {
        state.set(State.ASKING);
        problem.set("");
        drop();
        asking =
                background.run(
                        () -> fleet.startPairing(caller.get(), next), this::show, this::refused);
    }

    /// Takes the code back, and the one that is asked for.
    public void stop() {
        drop();
        // Once a phone came, a code that is refused is the one that it came by.
        takeBack(state.get() == State.CAME ? _ -> {} : problem::set);
        code.set("");
        link.set("");
        state.set(State.IDLE);
    }

    /// Whoever holds it sees that it lets nobody in; that the hub is away now hurts nobody.
    private void takeBack(Consumer<String> failed) {
        Pairing.Details over = shown;
        shown = null;
        if (over == null) return;
        background.run(
                () -> {
                    fleet.cancelPairing(caller.get(), over.id());
                    return over;
                },
                _ -> {},
                failed);
    }

    private void show(Pairing pairing) {
        stopTicking();
        takeBack(problem::set);
        shown = pairing.pairing();
        wanted = new NewPairing(shown.scope(), shown.personId(), wanted.name());
        String bare = pairing.code();
        code.set(bare.substring(0, bare.length() / 2) + GAP + bare.substring(bare.length() / 2));
        link.set(pairing.qr());
        expiresAt = pairing.pairing().expiresAt();
        life = Duration.between(clock.instant(), expiresAt);
        state.set(State.WAITING);
        tick();
        ticking = background.every(Duration.ofSeconds(1), this::tick);
    }

    private void tick() {
        Duration remaining = Duration.between(clock.instant(), expiresAt);
        if (remaining.isNegative() || remaining.isZero()) {
            stopTicking();
            state.set(State.EXPIRED);
            return;
        }
        share.set((double) remaining.toMillis() / life.toMillis());
        left.set(Texts.clock(remaining));
    }

    private void refused(String sentence) {
        takeBack(problem::set);
        state.set(State.IDLE);
        problem.set(sentence);
    }

    private void arrived(List<FleetEvents.DeviceAdded> added) {
        if (state.get() != State.WAITING) return;
        for (FleetEvents.DeviceAdded one : added) {
            background.run(() -> fleet.device(caller.get(), one.device()), this::welcome);
        }
    }

    /// What belongs to the person who is waited for may have come without the code: it stays to be
    /// taken back.
    private void welcome(Device device) {
        boolean isTheirs =
                shown != null
                        && device.kind().equals("client")
                        && shown.personId().equals(device.personId());
        if (state.get() != State.WAITING || !isTheirs) return;
        stopTicking();
        arrival.set(device.name());
        scope.set(Scope.MEMBER);
        stay.name().set("");
        state.set(State.CAME);
    }

    private void drop() {
        asking.close();
        stopTicking();
    }

    private void stopTicking() {
        if (ticking != null) ticking.close();
        ticking = null;
    }

    @Override
    public void close() {
        disposer.close();
    }
}
