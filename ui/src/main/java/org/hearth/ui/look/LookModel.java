package org.hearth.ui.look;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Light or dark: what was chosen, what is to be seen, and where it is remembered. FX thread only.
public final class LookModel {
    private final ReadOnlyObjectWrapper<ThemeChoice> choice;
    private final ReadOnlyObjectWrapper<ThemeChoice> shown =
            new ReadOnlyObjectWrapper<>(ThemeChoice.LIGHT);
    private final LocalSettings settings;

    /// @param settings remembers the choice
    public LookModel(LocalSettings settings) {
        this.settings = settings;
        choice =
                new ReadOnlyObjectWrapper<>(
                        settings.get("theme", ThemeChoice.class, ThemeChoice.SYSTEM));
    }

    /// What the family chose.
    public ReadOnlyObjectProperty<ThemeChoice> choice() {
        return choice.getReadOnlyProperty();
    }

    /// What it comes to: light or dark, never the system's.
    public ReadOnlyObjectProperty<ThemeChoice> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Chooses.
    public void choose(ThemeChoice wanted) {
        choice.set(wanted);
        settings.put("theme", wanted);
    }

    /// From what is to be seen now to the other.
    public void toggle() {
        choose(shown.get() == ThemeChoice.DARK ? ThemeChoice.LIGHT : ThemeChoice.DARK);
    }

    /// Says what the choice came to. Called by [Appearance].
    void show(ThemeChoice seen) {
        shown.set(seen);
    }
}
