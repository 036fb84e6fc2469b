package org.hearth.ui.rights;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.hearth.server.access.AccessEvents;
import org.hearth.server.access.NewPolicy;
import org.hearth.server.access.Policy;
import org.hearth.server.access.PolicyChange;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.db.Listing;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Disposer;
import org.hearth.ui.work.FxEvents;
import org.hearth.ui.work.Reload;
import org.hearth.ui.work.Toasts;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The house's policies, and the one that is being written. FX thread only.
public final class PoliciesModel implements AutoCloseable {
    private static final Listing ALL = new Listing(200, 0, null, Listing.Direction.ASC, null);

    private final ObservableList<Policy> policies = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable PolicyFormModel> form =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Disposer disposer = new Disposer();
    private final RightsDoors doors;
    private final Supplier<Caller> caller;
    private final Background background;
    private final Toasts toasts;
    private final Reload<List<Policy>> reload;

    /// Follows the policies from now on, where the person may read them.
    public PoliciesModel(
            RightsDoors doors,
            Supplier<Caller> caller,
            Background background,
            FxEvents events,
            Toasts toasts) {
        this.doors = doors;
        this.caller = caller;
        this.background = background;
        this.toasts = toasts;
        reload =
                disposer.add(
                        Reload.allowed(
                                background,
                                () -> whyNot().isEmpty(),
                                this::all,
                                policies::setAll,
                                problem::set));
        disposer.add(events.listen(AccessEvents.RightsChanged.class, reload::again));
        reload.again();
    }

    /// All policies by name.
    public ObservableList<Policy> policies() {
        return policies;
    }

    /// What is being written; null when nothing is.
    public ReadOnlyObjectProperty<@Nullable PolicyFormModel> form() {
        return form.getReadOnlyProperty();
    }

    /// Whether the first answer has come.
    public ReadOnlyBooleanProperty loaded() {
        return reload.loaded();
    }

    /// Why the last act on the list did not work; empty when nothing is wrong.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Whether the policy that is written has something that is not kept yet.
    public boolean isUnsaved() {
        PolicyFormModel open = form.get();
        return open != null && open.isChanged();
    }

    /// Why this person may not read and write policies; empty when they may.
    public Optional<String> whyNot() {
        return RightsTexts.whyNot(caller.get(), Permission.AUTH_MANAGE, Resource.HOUSEHOLD);
    }

    /// Begins a new one.
    public void begin() {
        open(null);
    }

    /// Writes one again.
    public void edit(Policy policy) {
        open(policy);
    }

    /// Puts the form away.
    public void leave() {
        form.set(null);
    }

    /// Lets a policy rest, or wakes it.
    public void turn(Policy policy) {
        NewPolicy turned =
                new NewPolicy(
                        policy.name(),
                        policy.effect(),
                        policy.subject(),
                        policy.resourceType(),
                        policy.resourceId(),
                        policy.permissions(),
                        !policy.enabled());
        PolicyChange change = new PolicyChange(turned, policy.version());
        problem.set("");
        background.run(
                () -> doors.policies().change(caller.get(), policy.id(), change),
                _ -> reload.again(),
                problem::set);
    }

    /// Removes a policy.
    public void remove(Policy policy) {
        problem.set("");
        background.run(
                () -> {
                    doors.policies().remove(caller.get(), policy.id());
                    return policy;
                },
                gone -> {
                    toasts.done(Texts.text("policy.removed", gone.name()));
                    reload.again();
                },
                problem::set);
    }

    private void open(@Nullable Policy policy) {
        form.set(new PolicyFormModel(doors, caller, background, policy, this::saved));
    }

    private void saved(Policy policy) {
        form.set(null);
        toasts.done(RightsTexts.sentence(policy));
        reload.again();
    }

    private List<Policy> all() {
        return doors.policies().policies(caller.get(), ALL).items();
    }

    @Override
    public void close() {
        disposer.close();
    }
}
