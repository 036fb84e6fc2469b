package org.hearth.ui.shell;

import org.hearth.server.platform.auth.Permission;
import org.hearth.ui.control.Page;
import org.hearth.ui.look.Texts;
import org.kordamp.ikonli.Ikon;

import java.util.function.Supplier;

/// A place that the navigation leads to.
///
/// @param name stable, such as `media`; its title is the text `nav.name`
/// @param page makes the page each time somebody goes there
/// @param section under which the navigation has it
/// @param need who has not got it anywhere is not led there
public record Destination(
        String name, Ikon icon, Supplier<Page> page, Section section, Permission need) {

    /// The parts of the navigation, in its order.
    public enum Section {
        /// What everybody does every day; always to be seen.
        DAILY,
        /// Who and what belongs to the house.
        HOUSE,
        /// What keeps the house in order.
        CARE
    }

    /// For everybody, every day.
    public Destination(String name, Ikon icon, Supplier<Page> page) {
        this(name, icon, page, Section.DAILY, Permission.PUBLIC);
    }

    /// The same place in another part of the navigation, for whoever has that permission.
    public Destination in(Section other, Permission needed) {
        return new Destination(name, icon, page, other, needed);
    }

    /// Its title.
    public String title() {
        return Texts.or("nav." + name, Texts.words(name));
    }
}
