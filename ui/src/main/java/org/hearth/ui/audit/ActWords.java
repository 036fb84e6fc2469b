package org.hearth.ui.audit;

import org.hearth.server.platform.audit.AuditEvent;
import org.hearth.server.platform.audit.AuditEvent.AuditActor;
import org.hearth.server.platform.audit.AuditEvent.Outcome;
import org.hearth.server.platform.audit.Target;
import org.hearth.server.platform.auth.Actor;
import org.hearth.ui.look.Texts;
import org.hearth.ui.rights.RightsTexts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.Locale;

/// Acts in words: `Anna Berg removed the playlist Sunday`. Pure.
final class ActWords {
    private ActWords() {}

    /// What was done, as a sentence without its end.
    static String sentence(AuditEvent act) {
        String who = actor(act.actor());
        String thing = thing(act.target());
        if (act.outcome() == Outcome.DENIED) {
            String missing = act.permission() == null ? "" : RightsTexts.deed(act.permission());
            return Texts.text("audit.denied", who, thing, missing);
        }
        String key = "audit.verb." + verb(act.action());
        String other = Texts.text("audit.verb", act.action());
        String whole = Texts.or("audit.verb." + act.action(), "");
        if (!whole.isEmpty()) return Texts.text("audit.sentence", who, whole, thing).strip();
        return Texts.text("audit.sentence", who, Texts.or(key, other), thing).strip();
    }

    /// Who did it; the hub's own parts are the hub.
    static String actor(AuditActor actor) {
        boolean isHub = actor.type() == Actor.Kind.SYSTEM;
        if (isHub || actor.name() == null) return Texts.text("audit.hub");
        return actor.name();
    }

    /// How it ended.
    static String outcome(Outcome outcome) {
        return Texts.text("audit.outcome." + outcome.name().toLowerCase(Locale.ROOT));
    }

    static Ikon sign(Outcome outcome) {
        return switch (outcome) {
            case SUCCEEDED, ALLOWED -> Material2RoundAL.CHECK_CIRCLE_OUTLINE;
            case DENIED -> Material2RoundAL.BLOCK;
            case FAILED -> Material2RoundAL.ERROR_OUTLINE;
            case PARTIAL -> Material2RoundMZ.WARNING;
        };
    }

    private static String verb(String action) {
        return action.substring(action.lastIndexOf('.') + 1);
    }

    private static String thing(@Nullable Target target) {
        if (target == null) return "";
        String type = type(target.type());
        if (target.name() == null) return Texts.text("audit.thing", type);
        boolean isSetting = target.type().equals("setting");
        String name =
                isSetting ? Texts.or("setting." + target.name(), target.name()) : target.name();
        return Texts.text("audit.thing.named", type, name);
    }

    static String type(String type) {
        return Texts.or("audit.type." + type, Texts.words(type).toLowerCase(Locale.ROOT));
    }
}
