package org.hearth.server.vault;

import org.hearth.server.platform.problem.Invalid;

import java.util.regex.Pattern;

/// What a secret is called: each owner has every name once.
///
/// @param name such as `weather.api-key`: letters, digits, dots, dashes and underscores, at most
///   100
public record SecretName(SecretOwner owner, String name) {
    /// What a name looks like.
    static final String FORM = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

    private static final Pattern NAME = Pattern.compile(FORM);

    /// Refuses what nothing can be called, with [Invalid].
    public SecretName {
        if (!owner.isPossible()) {
            throw new Invalid(
                    "owner.id",
                    "must be a plugin's slug, a person's or device's id, or null for core");
        }
        if (!NAME.matcher(name).matches()) {
            throw new Invalid(
                    "name", "must be letters, digits, dots, dashes and underscores, at most 100");
        }
    }

    /// `plugin:weather/api-key`.
    @Override
    public String toString() {
        return owner + "/" + name;
    }
}
