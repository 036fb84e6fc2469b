package org.hearth.server.access.decide;

import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Reach;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.Resource.Ref;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The one decision: is the account on; does a role give the permission at all; is it in reach by
/// being owner or admin, by a grant, an allowing policy or what a place gives; and does nothing
/// deny it. What nothing allows is refused. Pure.
public final class Decision {
    private Decision() {}

    /// Where each permission holds.
    public static Map<Permission, Reach> reaches(Facts facts) {
        Map<Permission, Reach> reaches = new EnumMap<>(Permission.class);
        for (Permission one : Permission.values()) reaches.put(one, reach(facts, one));
        return reaches;
    }

    static Reach reach(Facts facts, Permission permission) {
        if (!facts.isEnabled()) return Reach.NOWHERE;
        if (permission == Permission.SIGNED_IN) return Reach.EVERYWHERE;
        if (!facts.hasRoleFor(permission)) return Reach.NOWHERE;
        List<Rule> denying = rules(facts, Rule.Kind.DENY, permission);
        if (denying.stream().anyMatch(Rule::isWhole)) return Reach.NOWHERE;
        List<Rule> allowing = rules(facts, Rule.Kind.ALLOW, permission);
        boolean isWhole = facts.isEverywhere() || allowing.stream().anyMatch(Rule::isWhole);
        return new Reach(isWhole, isWhole ? Set.of() : refs(allowing), refs(denying));
    }

    /// Why the person may or may not do that there.
    public static Verdict explain(Facts facts, Permission permission, Resource thing) {
        if (!facts.isEnabled()) return refused("The account is switched off or over.");
        if (permission == Permission.SIGNED_IN) return allowed("Everyone who is signed in may.");
        List<String> giving =
                facts.roles().stream()
                        .filter(role -> role.permissions().contains(permission))
                        .map(role -> role.wire())
                        .sorted()
                        .toList();
        if (giving.isEmpty())
            return refused("None of their roles lets them " + permission.deed() + ".");
        Predicate<Rule> hits = rule -> rule.isAbout(thing);
        Optional<Rule> denying =
                rules(facts, Rule.Kind.DENY, permission).stream().filter(hits).findFirst();
        if (denying.isPresent()) return refused("Denied by " + denying.get().source() + ".");
        String role = "As " + String.join(" and ", giving);
        if (facts.isEverywhere()) return allowed(role + ", who look after the whole house.");
        return rules(facts, Rule.Kind.ALLOW, permission).stream()
                .filter(hits)
                .findFirst()
                .map(rule -> allowed(role + ", by " + rule.source() + "."))
                .orElseGet(() -> refused("A role gives it, but nothing allows it here."));
    }

    /// A decision with its reason in words.
    public record Verdict(boolean isAllowed, String reason) {}

    private static Verdict allowed(String reason) {
        return new Verdict(true, reason);
    }

    private static Verdict refused(String reason) {
        return new Verdict(false, reason);
    }

    private static List<Rule> rules(Facts facts, Rule.Kind kind, Permission permission) {
        return facts.rules().stream()
                .filter(rule -> rule.kind() == kind && rule.isAbout(permission))
                .toList();
    }

    private static Set<Ref> refs(List<Rule> rules) {
        return rules.stream().map(Rule::ref).collect(Collectors.toUnmodifiableSet());
    }
}
