package org.hearth.server.access;

import org.hearth.server.access.decide.Facts;
import org.hearth.server.access.decide.Rule;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Resource.Ref;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.auth.Role;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Collects from the rows everything that is about one person. Within one transaction.
final class RuleBook {
    private final AccessRepository access;
    private final RightsRepository rights;

    RuleBook(AccessRepository access, RightsRepository rights) {
        this.access = access;
        this.rights = rights;
    }

    /// All that decides about a person at that moment.
    Facts facts(User user, Instant at) {
        return facts(user, user.isWelcome(at));
    }

    /// As [#facts], were their account on.
    Facts factsWereTheyIn(User user) {
        return facts(user, true);
    }

    private Facts facts(User user, boolean isOn) {
        List<UUID> groups = rights.groupsOf(user.id);
        List<Rule> rules =
                new Whom(user, groups)
                        .rules(
                                rights.policies(),
                                rights.grants(user.id),
                                rights.capabilities(user.id, groups));
        return new Facts(isOn, roles(access.roles(user.id)), rules);
    }

    /// [#factsWereTheyIn] of everybody, in as many queries as for one person.
    Map<User, Facts> factsWereAllIn() {
        List<PolicyRow> policies = rights.policies();
        List<CapabilityRow> capabilities = rights.allCapabilities();
        PerPerson<UUID> groups =
                PerPerson.of(rights.memberships(), one -> one.userId, one -> one.groupId);
        PerPerson<GrantRow> grants =
                PerPerson.of(rights.allGrants(), one -> one.userId, Function.identity());
        PerPerson<String> roles =
                PerPerson.of(access.allRoles(), one -> one.userId, one -> one.role);
        Map<User, Facts> all = new LinkedHashMap<>();
        for (User user : access.users()) {
            List<Rule> rules =
                    new Whom(user, groups.of(user.id))
                            .rules(policies, grants.of(user.id), capabilities);
            all.put(user, new Facts(true, roles(roles.of(user.id)), rules));
        }
        return all;
    }

    /// A person with the groups they are in.
    private record Whom(User user, List<UUID> groups) {

        /// What their own grants, and those of the policies and capabilities that are about them,
        /// come to.
        List<Rule> rules(
                List<PolicyRow> policies, List<GrantRow> grants, List<CapabilityRow> capabilities) {
            List<Rule> rules = new ArrayList<>();
            policies.stream()
                    .filter(one -> one.enabled && isAbout(one, user, groups))
                    .map(RuleBook::rule)
                    .forEach(rules::add);
            grants.stream().map(RuleBook::rule).forEach(rules::add);
            capabilities.stream().filter(this::has).map(RuleBook::rule).forEach(rules::add);
            return rules;
        }

        private boolean has(CapabilityRow row) {
            return row.groupId == null ? user.id.equals(row.userId) : groups.contains(row.groupId);
        }
    }

    /// Roles by their names.
    static Set<Role> roles(List<String> names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        names.forEach(name -> roles.add(Role.valueOf(name.toUpperCase(Locale.ROOT))));
        return roles;
    }

    /// Whether a policy is about a person who is in these groups.
    static boolean isAbout(PolicyRow policy, User user, List<UUID> groups) {
        return switch (policy.subjectType) {
            case USER -> user.id.equals(policy.userId);
            case GROUP -> groups.contains(policy.groupId);
            case EVERYONE -> true;
            case ADULTS -> user.kind.isAdult();
        };
    }

    private static Rule rule(PolicyRow policy) {
        return new Rule(
                policy.effect == Effect.DENY ? Rule.Kind.DENY : Rule.Kind.ALLOW,
                "the policy \"" + policy.name + "\"",
                permissions(policy.permissions),
                ref(policy.resourceType, policy.resourceId));
    }

    private static Rule rule(GrantRow grant) {
        return new Rule(
                Rule.Kind.ALLOW,
                "a grant of their own",
                permissions(grant.permissions),
                ref(grant.resourceType, grant.resourceId));
    }

    private static Rule rule(CapabilityRow row) {
        return new Rule(
                Rule.Kind.ALLOW,
                "what the place lets them do: " + row.capability.wire,
                row.capability.permissions(),
                ref(ResourceType.PLACE, row.placeId));
    }

    private static Ref ref(ResourceType type, @Nullable UUID id) {
        return new Ref(type, id);
    }

    /// A permission that this hub does not know, left by a newer one, gives nothing.
    private static Set<Permission> permissions(String[] names) {
        if (names.length == 0) return Set.of();
        Set<Permission> known =
                Arrays.stream(names)
                        .map(Permission::of)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toUnmodifiableSet());
        return known.isEmpty() ? Set.of(Permission.PUBLIC) : known;
    }
}
