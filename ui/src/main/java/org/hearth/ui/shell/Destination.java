package org.hearth.ui.shell;

import org.hearth.ui.control.Page;
import org.kordamp.ikonli.Ikon;

import java.util.function.Supplier;

/// A place that the navigation leads to.
///
/// @param name stable, such as `media`; its texts are `nav.name` and `nav.name.hint`
/// @param page makes the page each time somebody goes there
public record Destination(String name, Ikon icon, Supplier<Page> page) {
    /// The key of its title.
    public String titleKey() {
        return "nav." + name;
    }
}
