package org.hearth.ui.actions;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.hearth.server.platform.actions.ActionView;
import org.hearth.server.platform.actions.Actions;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.db.Page;
import org.hearth.server.platform.text.Folding;
import org.hearth.ui.work.Background;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// What can be done by name, and which of it is open. FX thread only.
public final class ActionsModel {
    private static final int PAGE = 200;

    private final ObservableList<ActionView> all = FXCollections.observableArrayList();
    private final FilteredList<ActionView> shown = new FilteredList<>(all);
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable ActionView> open = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Actions door;
    private final Supplier<Caller> caller;
    private final Background background;

    /// Loads at once.
    public ActionsModel(Actions door, Supplier<Caller> caller, Background background) {
        this.door = door;
        this.caller = caller;
        this.background = background;
        search.subscribe(words -> shown.setPredicate(one -> fits(one, words)));
        load();
    }

    /// The actions that fit the search, by name.
    public ObservableList<ActionView> shown() {
        return shown;
    }

    /// What is searched for.
    public StringProperty search() {
        return search;
    }

    /// The one whose documentation and form are shown; null when there is none.
    public ReadOnlyObjectProperty<@Nullable ActionView> open() {
        return open.getReadOnlyProperty();
    }

    /// Whether the first answer has come.
    public ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    /// Why there are no actions; empty when all is well.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Opens one.
    public void open(ActionView action) {
        open.set(action);
    }

    /// Asks again.
    public void load() {
        background.run(this::everything, this::show, this::failed);
    }

    private List<ActionView> everything() {
        List<ActionView> found = new ArrayList<>();
        Page<ActionView> page;
        do {
            Listing part = new Listing(PAGE, found.size(), null, Listing.Direction.ASC, null);
            page = door.actions(caller.get(), part);
            found.addAll(page.items());
        } while (page.items().size() == PAGE);
        return found;
    }

    private void show(List<ActionView> found) {
        all.setAll(found);
        problem.set("");
        loaded.set(true);
        if (open.get() == null && !found.isEmpty()) open.set(found.getFirst());
    }

    private void failed(String sentence) {
        problem.set(sentence);
        loaded.set(true);
    }

    private static boolean fits(ActionView action, String words) {
        String text = Folding.fold(action.name().replace('_', ' ') + " " + action.description());
        return text.contains(Folding.fold(words.strip().replace('_', ' ')));
    }
}
