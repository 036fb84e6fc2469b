package org.hearth.ui.rights;

import org.hearth.server.access.Effect;
import org.hearth.server.access.Policy;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.ui.look.Texts;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// Rights in sentences, by what was last known of them: nothing is waited for.
public final class RightsTexts {
    private RightsTexts() {}

    /// What a permission lets somebody do, as it follows "may"; a name that nobody knows stands for
    /// itself.
    public static String deed(String wire) {
        return Permission.of(wire).map(Permission::deed).orElse(wire);
    }

    /// Why somebody may not do that with that thing, and whom to ask; empty when they may.
    public static Optional<String> whyNot(Caller caller, Permission permission, Resource thing) {
        if (caller.seemsAllowed(permission, thing)) return Optional.empty();
        String key = caller.seemsAllowed(permission) ? "whyNot.here" : "whyNot";
        return Optional.of(Texts.text(key, permission.deed()));
    }

    /// The same for what is not about one thing.
    public static Optional<String> whyNot(Caller caller, Permission permission) {
        return caller.seemsAllowed(permission)
                ? Optional.empty()
                : Optional.of(Texts.text("whyNot", permission.deed()));
    }

    /// Several, as they follow "may"; everything when there are none.
    public static String deeds(List<String> permissions) {
        if (permissions.isEmpty()) return Texts.text("rights.everything");
        List<String> words = permissions.stream().map(RightsTexts::deed).toList();
        if (words.size() == 1) return words.getFirst();
        String most = String.join(", ", words.subList(0, words.size() - 1));
        return Texts.text("rights.and", most, words.getLast());
    }

    /// A kind of thing: `Folder`.
    public static String kind(ResourceType type) {
        return Texts.text("thing." + type.wire());
    }

    /// Where, at the end of a sentence: `in the folder Music`.
    ///
    /// @param name of the one; null when it is gone
    public static String where(ResourceType type, Extent extent, @Nullable String name) {
        if (extent == Extent.ALL) return Texts.text("where.all." + type.wire());
        if (name == null) return Texts.text("where.gone");
        return Texts.text("where." + type.wire(), name);
    }

    /// How many things of a kind are meant.
    public enum Extent {
        ALL,
        ONE
    }

    /// A policy as a sentence: `Olga may never play music in the kitchen.`
    public static String sentence(Policy policy) {
        Extent extent = policy.resourceId() == null ? Extent.ALL : Extent.ONE;
        return Texts.text(
                policy.effect() == Effect.ALLOW ? "policy.allow" : "policy.deny",
                policy.subjectName(),
                deeds(policy.permissions()),
                where(policy.resourceType(), extent, policy.resourceName()));
    }
}
