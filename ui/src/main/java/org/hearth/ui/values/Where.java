package org.hearth.ui.values;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.settings.Extent;
import org.hearth.server.settings.Holder;
import org.hearth.server.settings.SettingView;
import org.hearth.server.settings.Settings;
import org.hearth.ui.look.Texts;
import org.hearth.ui.rights.RightsTexts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Something that can have settings of its own.
///
/// @param name in words: `The whole house`, `Room: Kitchen`
public record Where(Holder holder, String name) {

    /// Whatever of the house, its rooms, devices and persons somebody may see the settings of. Asks
    /// the database.
    static List<Where> all(Settings settings, Caller caller) {
        return settings.holders(caller).stream().map(Where::of).toList();
    }

    private static Where of(Holder holder) {
        Extent.Kind kind = holder.extent().kind();
        if (kind == Extent.Kind.HOUSEHOLD) return new Where(holder, Texts.text("values.house"));
        String key = "values.in." + kind.name().toLowerCase(Locale.ROOT);
        return new Where(holder, Texts.text(key, holder.name()));
    }

    /// For what, as the hub knows it.
    public Extent extent() {
        return holder.extent();
    }

    /// Whether it can have a value of its own of that.
    boolean has(SettingView setting) {
        return setting.kinds().contains(extent().kind());
    }

    /// Why somebody may not set anything for it; empty when they may.
    Optional<String> whyNot(Caller caller) {
        Permission manage = Permission.SETTINGS_MANAGE;
        if (holder.allows(caller, manage)) return Optional.empty();
        return RightsTexts.whyNot(caller, manage, holder.resource());
    }

    /// The one for the same thing, whatever it is called by now; the first when it is gone.
    static Optional<Where> find(List<Where> places, Extent extent) {
        return places.stream()
                .filter(one -> one.extent().equals(extent))
                .findFirst()
                .or(() -> places.stream().findFirst());
    }
}
