package org.hearth.server.access.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Reach;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.Resource.Ref;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.auth.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// The order of the decision, each step against the one before it.
final class DecisionTest {
    private static final UUID KITCHEN = new UUID(0, 1);
    private static final UUID STUDY = new UUID(0, 2);
    private static final Resource IN_KITCHEN =
            Resource.of(ResourceType.DEVICE, new UUID(0, 9)).in(ResourceType.PLACE, KITCHEN);
    private static final Rule WHOLE = allow(ResourceType.HOUSEHOLD, null);

    /// @param may whether `media:play` in the kitchen is allowed
    record Case(String claim, Facts facts, boolean may) {
        @Override
        public String toString() {
            return claim;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                of("a role and the whole house", true, Role.OPERATOR, true, WHOLE),
                of("an account that is off", false, Role.OWNER, false, WHOLE),
                of("no role that gives it", true, Role.AUDITOR, false, WHOLE),
                of("a role alone", true, Role.VIEWER, false),
                of("an owner needs no grant", true, Role.OWNER, true),
                of("an admin needs no grant", true, Role.ADMIN, true),
                of("a grant for the room", true, Role.GUEST, true, place(KITCHEN)),
                of("a grant for another room", true, Role.GUEST, false, place(STUDY)),
                of("all rooms", true, Role.GUEST, true, allow(ResourceType.PLACE, null)),
                of("denied in the room", true, Role.OPERATOR, false, WHOLE, deny(KITCHEN)),
                of("denied elsewhere", true, Role.OPERATOR, true, WHOLE, deny(STUDY)),
                of("denied to an owner", true, Role.OWNER, false, deny(KITCHEN)),
                of("denied in the whole house", true, Role.OWNER, false, deny(null)),
                of("given something else", true, Role.GUEST, false, other()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isDecidedInOrder(Case one) {
        Reach reach = Decision.reach(one.facts(), Permission.MEDIA_PLAY);
        assertEquals(one.may(), reach.covers(IN_KITCHEN));
        Decision.Verdict verdict = Decision.explain(one.facts(), Permission.MEDIA_PLAY, IN_KITCHEN);
        assertEquals(one.may(), verdict.isAllowed(), verdict.reason());
    }

    @Test
    void theReasonNamesWhatDecided() {
        Facts facts = new Facts(true, Set.of(Role.OPERATOR), List.of(WHOLE, deny(KITCHEN)));
        assertEquals(
                new Decision.Verdict(false, "Denied by the policy \"no music\"."),
                Decision.explain(facts, Permission.MEDIA_PLAY, IN_KITCHEN));
    }

    @Property
    void theReasonAlwaysAgreesWithTheDecision(
            @ForAll("facts") Facts facts,
            @ForAll Permission permission,
            @ForAll("things") Resource thing) {
        boolean covers = Decision.reach(facts, permission).covers(thing);
        assertEquals(covers, Decision.explain(facts, permission, thing).isAllowed());
    }

    @Property
    void aDenialNeverAllowsMore(
            @ForAll("facts") Facts facts,
            @ForAll Permission permission,
            @ForAll("things") Resource thing) {
        List<Rule> without =
                facts.rules().stream().filter(rule -> rule.kind() == Rule.Kind.ALLOW).toList();
        Facts lenient = new Facts(facts.isEnabled(), facts.roles(), without);
        boolean strictly = Decision.explain(facts, permission, thing).isAllowed();
        boolean leniently = Decision.explain(lenient, permission, thing).isAllowed();
        assertEquals(strictly, strictly && leniently);
    }

    @Provide
    Arbitrary<Facts> facts() {
        return Combinators.combine(
                        Arbitraries.of(true, true, true, false),
                        Arbitraries.of(Role.class).set().ofMaxSize(2),
                        rules().list().ofMaxSize(5))
                .as(Facts::new);
    }

    private static Arbitrary<Rule> rules() {
        return Combinators.combine(
                        Arbitraries.of(Rule.Kind.class),
                        Arbitraries.of(Permission.class).set().ofMaxSize(3),
                        refs())
                .as((kind, permissions, ref) -> new Rule(kind, "a rule", permissions, ref));
    }

    @Provide
    Arbitrary<Resource> things() {
        return refs().filter(ref -> ref.type() != ResourceType.HOUSEHOLD)
                .list()
                .ofMaxSize(2)
                .map(Resource::new);
    }

    private static Arbitrary<Ref> refs() {
        Arbitrary<UUID> ids = Arbitraries.of(KITCHEN, STUDY);
        return Combinators.combine(Arbitraries.of(ResourceType.class), ids.injectNull(0.2))
                .as(
                        (type, id) ->
                                type == ResourceType.HOUSEHOLD
                                        ? new Ref(type, null)
                                        : new Ref(type, id));
    }

    private static Case of(String claim, boolean isOn, Role role, boolean may, Rule... rules) {
        return new Case(claim, new Facts(isOn, Set.of(role), List.of(rules)), may);
    }

    private static Rule place(UUID id) {
        return allow(ResourceType.PLACE, id);
    }

    private static Rule other() {
        Set<Permission> reading = Set.of(Permission.MEDIA_READ);
        Ref kitchen = new Ref(ResourceType.PLACE, KITCHEN);
        return new Rule(Rule.Kind.ALLOW, "a grant", reading, kitchen);
    }

    private static Rule allow(ResourceType type, @Nullable UUID id) {
        return new Rule(Rule.Kind.ALLOW, "a grant", Set.of(), new Ref(type, id));
    }

    private static Rule deny(@Nullable UUID place) {
        ResourceType type = place == null ? ResourceType.HOUSEHOLD : ResourceType.PLACE;
        Set<Permission> playing = Set.of(Permission.MEDIA_PLAY);
        return new Rule(Rule.Kind.DENY, "the policy \"no music\"", playing, new Ref(type, place));
    }
}
