package org.hearth.ui.actions;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.hearth.server.platform.actions.ActionEvents;
import org.hearth.server.platform.actions.Actions;
import org.hearth.server.platform.actions.Execution;
import org.hearth.server.platform.actions.ExecutionQuery;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.db.Listing;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Disposer;
import org.hearth.ui.work.FxEvents;
import org.hearth.ui.work.Reload;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What was done lately with one action, for whoever may read it. FX thread only.
public final class RecentModel implements AutoCloseable {
    private static final Listing LATEST = new Listing(10, 0, null, Listing.Direction.ASC, null);

    private final ObservableList<Execution> rows = FXCollections.observableArrayList();
    private final ObservableList<Execution> shownRows =
            FXCollections.unmodifiableObservableList(rows);
    private final Disposer disposer = new Disposer();
    private final Actions door;
    private final Supplier<Caller> caller;
    private final Reload<List<Execution>> reload;
    private @Nullable String action;

    /// Follows what is done from now on.
    public RecentModel(
            Actions door, Supplier<Caller> caller, Background background, FxEvents events) {
        this.door = door;
        this.caller = caller;
        reload =
                disposer.add(
                        Reload.about(
                                background,
                                () -> Optional.ofNullable(action),
                                this::latest,
                                rows::setAll,
                                _ -> {}));
        disposer.add(events.listen(ActionEvents.class, this::load));
    }

    /// The latest ten, the newest first.
    public ObservableList<Execution> rows() {
        return shownRows;
    }

    /// Whether this person may read what others did.
    public boolean isAllowed() {
        return caller.get().seemsAllowed(Permission.AUDIT_READ);
    }

    /// Shows what was done with an action.
    public void choose(@Nullable String name) {
        action = name;
        rows.clear();
        load();
    }

    private void load() {
        if (isAllowed() && action != null) reload.again();
    }

    private List<Execution> latest(String name) {
        return door.executions(caller.get(), new ExecutionQuery(name, null, LATEST)).items();
    }

    @Override
    public void close() {
        disposer.close();
    }
}
