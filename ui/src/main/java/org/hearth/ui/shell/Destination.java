package org.hearth.ui.shell;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Reach;
import org.hearth.server.platform.auth.Resource;
import org.hearth.ui.control.Page;
import org.hearth.ui.entry.EntryState;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Disposer;
import org.kordamp.ikonli.Ikon;

import java.util.function.Supplier;

/// A place that the navigation leads to.
///
/// @param name stable, such as `media`; its title is the text `nav.name`
/// @param page makes the page each time somebody goes there
/// @param section under which the navigation has it
/// @param need who has not got it that far is not led there
/// @param extent how far the permission has to reach
/// @param waiting counts what waits there for somebody
public record Destination(
        String name,
        Ikon icon,
        Supplier<Page> page,
        Section section,
        Permission need,
        Extent extent,
        Waiting waiting) {

    /// Counts what waits at a place for somebody to look after it.
    @FunctionalInterface
    public interface Waiting {
        /// Nothing ever waits.
        Waiting NOTHING = _ -> new SimpleObjectProperty<>(0);

        /// Begins to count. FX thread only.
        ///
        /// @param until ends it
        ObservableValue<Integer> count(Disposer until);
    }

    /// The parts of the navigation, in its order.
    public enum Section {
        /// What everybody does every day; always to be seen.
        DAILY,
        /// Who and what belongs to the house.
        HOUSE,
        /// What keeps the house in order.
        CARE
    }

    /// How far a permission has to reach.
    public enum Extent {
        /// It may hold for a single thing.
        ANYTHING,
        /// For the house as a whole: not for who may only read the settings of a room, say.
        HOUSE
    }

    /// For everybody, every day.
    public Destination(String name, Ikon icon, Supplier<Page> page) {
        this(name, icon, page, Section.DAILY, Permission.PUBLIC, Extent.ANYTHING, Waiting.NOTHING);
    }

    /// The same place in another part of the navigation, for whoever has that permission.
    public Destination in(Section other, Permission needed) {
        return new Destination(name, icon, page, other, needed, extent, waiting);
    }

    /// The same place, for whoever has the permission for the house as a whole.
    public Destination ofTheHouse() {
        return new Destination(name, icon, page, section, need, Extent.HOUSE, waiting);
    }

    /// The same place, at which something may wait.
    public Destination counting(Waiting what) {
        return new Destination(name, icon, page, section, need, extent, what);
    }

    /// Whether the navigation leads this person there.
    boolean isFor(EntryState.SignedIn in) {
        if (need == Permission.PUBLIC) return true;
        Reach reach = in.may().getOrDefault(need, Reach.NOWHERE);
        return switch (extent) {
            case ANYTHING -> !reach.isNowhere();
            case HOUSE -> reach.covers(Resource.HOUSEHOLD);
        };
    }

    /// Its title.
    public String title() {
        return Texts.or("nav." + name, Texts.words(name));
    }
}
