package org.hearth.ui.values;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.hearth.server.fleet.FleetEvents;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.catalog.CatalogEvents;
import org.hearth.server.settings.Extent;
import org.hearth.server.settings.SettingView;
import org.hearth.server.settings.SettingsEvents;
import org.hearth.ui.rights.RightsTexts;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Disposer;
import org.hearth.ui.work.FxEvents;
import org.hearth.ui.work.Reload;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What is set for the house or for something in it, as somebody looks for it. FX thread only.
public final class ValuesModel implements AutoCloseable {
    private final ReadOnlyObjectWrapper<List<SettingView>> shown =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ObservableList<Where> places = FXCollections.observableArrayList();
    private final SimpleObjectProperty<@Nullable Where> where = new SimpleObjectProperty<>();
    private final ObservableList<String> secrets = FXCollections.observableArrayList();
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();
    private final Disposer disposer = new Disposer();
    private final SettingDoors doors;
    private final Supplier<Caller> caller;
    private final Background background;
    private final Reload<Seen> reload;
    private final Map<String, JsonNode> writing = new HashMap<>();
    private List<SettingView> all = List.of();
    private Extent asked = Extent.HOUSEHOLD;

    /// Why one setting was not set.
    public record Fault(String key, String sentence) {}

    /// @param where null for who may see the settings of nothing
    private record Seen(
            @Nullable Where where,
            List<SettingView> views,
            List<Where> places,
            List<String> secrets) {}

    /// Loads at once and follows what others set.
    public ValuesModel(
            SettingDoors doors, Supplier<Caller> caller, Background background, FxEvents events) {
        this.doors = doors;
        this.caller = caller;
        this.background = background;
        reload =
                disposer.add(
                        Reload.about(background, () -> Optional.of(asked), this::look, this::show));
        disposer.add(events.listen(SettingsEvents.class, reload::again));
        disposer.add(events.listen(FleetEvents.class, reload::again));
        disposer.add(events.listen(CatalogEvents.class, reload::again));
        search.subscribe(this::narrow);
        where.subscribe((_, now) -> ask(now));
        reload.again();
    }

    /// What can be set here and fits the search, by group and name.
    public ReadOnlyObjectProperty<List<SettingView>> shown() {
        return shown.getReadOnlyProperty();
    }

    /// For what this person may see what is set: the house first, if it is among them.
    public ObservableList<Where> places() {
        return places;
    }

    /// For what it is set; null until it is known.
    public SimpleObjectProperty<@Nullable Where> where() {
        return where;
    }

    /// The names of secrets to choose from; none for who may not see them.
    public ObservableList<String> secrets() {
        return secrets;
    }

    /// What is searched for.
    public StringProperty search() {
        return search;
    }

    /// What was refused last; null when nothing was.
    public ReadOnlyObjectProperty<@Nullable Fault> fault() {
        return fault.getReadOnlyProperty();
    }

    /// Whether the first answer has come.
    public ReadOnlyBooleanProperty loaded() {
        return reload.loaded();
    }

    /// Why nothing came; empty when all is well.
    public ReadOnlyStringProperty problem() {
        return reload.problem();
    }

    /// Why this person may not set anything here; empty when they may.
    public Optional<String> whyNot() {
        Where now = where.get();
        return now == null ? Optional.empty() : now.whyNot(caller.get());
    }

    /// Why this person may not remove a setting of the family's own, which goes for the whole
    /// house; empty when they may.
    public Optional<String> whyNotRemove() {
        return RightsTexts.whyNot(caller.get(), Permission.SETTINGS_MANAGE, Resource.HOUSEHOLD);
    }

    /// Whether there is more to see than what is set for single things.
    public boolean seesHouse() {
        return places.stream().anyMatch(one -> one.extent().equals(Extent.HOUSEHOLD));
    }

    /// For what it is set, as the hub knows it.
    public Extent extent() {
        return asked;
    }

    /// Sets a value; the same as what holds here, or is being set, is no change.
    public void set(SettingView view, JsonNode value) {
        if (Same.isSame(value, view.value()) || Same.isSame(value, writing.get(view.key()))) return;
        writing.put(view.key(), value);
        Extent here = extent();
        write(
                view,
                () -> doors.settings().set(caller.get(), view.key(), here, value, view.version()));
    }

    /// Takes back what is set here.
    public void reset(SettingView view) {
        Extent here = extent();
        write(view, () -> doors.settings().reset(caller.get(), view.key(), here));
    }

    /// Removes a parameter of the family with all its values.
    public void remove(SettingView view) {
        write(
                view,
                () -> {
                    doors.parameters().remove(caller.get(), view.key());
                    return view;
                });
    }

    /// Says why something cannot be set that never was a value.
    public void refuse(SettingView view, String sentence) {
        fault.set(new Fault(view.key(), sentence));
    }

    /// Asks again.
    public void load() {
        reload.again();
    }

    private void write(SettingView view, Supplier<SettingView> act) {
        Extent here = extent();
        fault.set(null);
        background.run(
                act::get,
                _ -> written(here, view, null),
                sentence -> written(here, view, new Fault(view.key(), sentence)));
    }

    /// What came of it for a place that was left meanwhile is said nowhere.
    private void written(Extent there, SettingView view, @Nullable Fault why) {
        if (there.equals(extent())) {
            writing.remove(view.key());
            fault.set(why);
        }
        reload.again();
    }

    /// What holds elsewhere is not shown as if it held here.
    private void ask(@Nullable Where now) {
        if (now == null || now.extent().equals(asked)) return;
        leaveFor(now);
        all = List.of();
        narrow();
        reload.again();
    }

    private void leaveFor(Where now) {
        asked = now.extent();
        writing.clear();
        fault.set(null);
    }

    private Seen look(Extent wanted) {
        Caller asking = caller.get();
        List<Where> everywhere = Where.all(doors.settings(), asking);
        Optional<Where> there = Where.find(everywhere, wanted);
        List<SettingView> views =
                there.map(one -> doors.settings().settings(asking, one.extent())).orElse(List.of());
        return new Seen(there.orElse(null), views, everywhere, doors.secretNames(asking));
    }

    private void show(Seen seen) {
        if (!secrets.equals(seen.secrets())) secrets.setAll(seen.secrets());
        Where there = seen.where();
        if (there != null && !there.extent().equals(asked)) leaveFor(there);
        if (!places.equals(seen.places())) {
            places.setAll(seen.places());
            where.set(there);
        }
        all = there == null ? List.of() : seen.views().stream().filter(there::has).toList();
        narrow();
    }

    private void narrow() {
        String words = search.get().strip().toLowerCase(Locale.ROOT);
        List<SettingView> fitting =
                all.stream().filter(one -> ValueTexts.searched(one).contains(words)).toList();
        shown.set(fitting);
    }

    @Override
    public void close() {
        disposer.close();
    }
}
