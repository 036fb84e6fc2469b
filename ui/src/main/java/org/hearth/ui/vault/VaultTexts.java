package org.hearth.ui.vault;

import org.hearth.server.vault.Secret;
import org.hearth.server.vault.SecretOwner;
import org.hearth.server.vault.SecretUse;
import org.hearth.ui.look.Moments;
import org.hearth.ui.look.Texts;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Secrets in words, without what is in them. Pure.
final class VaultTexts {
    private static final String HUB = "system:";
    private static final int SHOWN_DIGITS = 8;

    private VaultTexts() {}

    /// The beginning of a key's fingerprint, enough to tell two apart.
    static String key(@Nullable String id) {
        if (id == null) return Texts.text("vault.key.none");
        return id.substring(0, Math.min(SHOWN_DIGITS, id.length()));
    }

    /// What a secret is for, and whose it is.
    static String about(Secret secret) {
        return Stream.of(Objects.toString(secret.description(), ""), owner(secret.owner()))
                .filter(one -> !one.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /// Whose it is; empty for the hub's own, which most are.
    private static String owner(SecretOwner owner) {
        return switch (owner.kind()) {
            case CORE -> "";
            case PLUGIN -> Texts.text("vault.of.plugin", Objects.toString(owner.id(), ""));
            case PERSON -> Texts.text("vault.of.person");
            case DEVICE -> Texts.text("vault.of.device");
        };
    }

    /// Who used it; a part of the hub in words.
    static String by(SecretUse use) {
        return use.by().startsWith(HUB)
                ? Texts.text("vault.by.hub", use.by().substring(HUB.length()))
                : use.by();
    }

    /// When it was set, and when it was used last.
    static String times(Secret secret, Instant now) {
        Instant used = secret.lastUsedAt();
        String set =
                Texts.text("vault.set", Moments.ago(secret.updatedAt(), now), secret.updatedBy());
        return used == null
                ? Texts.text("vault.neverUsed", set)
                : Texts.text("vault.used", set, Moments.ago(used, now));
    }
}
