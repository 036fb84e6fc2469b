package org.hearth.ui.settings;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.hearth.server.fleet.FleetEvents;
import org.hearth.server.platform.audit.AuditEvent;
import org.hearth.server.platform.audit.AuditLog;
import org.hearth.server.platform.audit.AuditQuery;
import org.hearth.server.platform.audit.AuditQuery.What;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.db.Listing;
import org.hearth.ui.rights.RightsTexts;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Disposer;
import org.hearth.ui.work.FxEvents;
import org.hearth.ui.work.Reload;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Who came into the house lately by which code, and who tried in vain. FX thread only.
public final class LatelyModel implements AutoCloseable {
    /// Nobody tells of tries in vain, so they are looked up.
    private static final Duration LOOK = Duration.ofSeconds(5);

    private static final int MOST = 6;
    private static final What CAME = new What("device.pair", null, null, null, null);
    private static final What IN_VAIN = new What("sign-in", null, null, "pairing", null);

    private final ObservableList<AuditEvent> acts = FXCollections.observableArrayList();
    private final ObservableList<AuditEvent> shown = FXCollections.unmodifiableObservableList(acts);
    private final Disposer disposer = new Disposer();
    private final AuditLog record;
    private final Supplier<Caller> caller;
    private final Reload<List<AuditEvent>> loading;

    /// Loads at once and looks for more by itself, where this person may read the record.
    public LatelyModel(
            AuditLog record, Supplier<Caller> caller, Background background, FxEvents events) {
        this.record = record;
        this.caller = caller;
        loading =
                disposer.add(
                        Reload.allowed(
                                background, () -> whyNot().isEmpty(), this::read, this::show));
        disposer.add(events.listen(FleetEvents.DeviceAdded.class, loading::again));
        disposer.add(background.every(LOOK, loading::again));
        loading.again();
    }

    /// The newest first.
    public ObservableList<AuditEvent> acts() {
        return shown;
    }

    private void show(List<AuditEvent> found) {
        if (!acts.equals(found)) acts.setAll(found);
    }

    /// Whether nothing is waited for.
    public ReadOnlyBooleanProperty loaded() {
        return loading.loaded();
    }

    /// Why nothing comes; empty when nothing is wrong.
    public ReadOnlyStringProperty problem() {
        return loading.problem();
    }

    /// Why this person may not see it; empty when they may.
    public Optional<String> whyNot() {
        return RightsTexts.whyNot(caller.get(), Permission.AUDIT_READ);
    }

    private List<AuditEvent> read() {
        return Stream.of(CAME, IN_VAIN)
                .flatMap(what -> record.events(caller.get(), query(what)).items().stream())
                .sorted(Comparator.comparing(AuditEvent::createdAt).reversed())
                .limit(MOST)
                .toList();
    }

    private static AuditQuery query(What what) {
        return new AuditQuery(
                what,
                AuditQuery.Who.ANY,
                AuditQuery.When.EVER,
                new Listing(MOST, 0, null, Listing.Direction.DESC, null));
    }

    @Override
    public void close() {
        disposer.close();
    }
}
