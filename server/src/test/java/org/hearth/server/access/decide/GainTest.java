package org.hearth.server.access.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hearth.server.platform.auth.Reach;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.Resource.Ref;
import org.hearth.server.platform.auth.ResourceType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// What somebody gains, against what whoever gives it has. The lamp hangs in the attic.
final class GainTest {
    private static final Ref ATTIC = new Ref(ResourceType.PLACE, new UUID(0, 1));
    private static final Ref CELLAR = new Ref(ResourceType.PLACE, new UUID(0, 2));
    private static final Ref LAMP = new Ref(ResourceType.DEVICE, new UUID(0, 3));
    private static final Ref PUMP = new Ref(ResourceType.DEVICE, new UUID(0, 4));
    private static final Ref GONE = new Ref(ResourceType.PLACE, new UUID(0, 5));
    private static final Ref EVERY_LIST = new Ref(ResourceType.PLAYLIST, null);
    private static final Ref EVERY_DEVICE = new Ref(ResourceType.DEVICE, null);
    private static final Ref EVERY_PLACE = new Ref(ResourceType.PLACE, null);
    private static final Ref HOUSE = new Ref(ResourceType.HOUSEHOLD, null);

    private static final Reach NOTHING = Reach.NOWHERE;
    private static final Reach ALL = Reach.EVERYWHERE;
    private static final Reach ALL_BUT_ATTIC = but(ATTIC);

    /// @param lacks what the giver has not; null for nothing
    record Case(String claim, Reach before, Reach after, Reach giver, @Nullable Ref lacks) {
        @Override
        public String toString() {
            return claim;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case("who has all gives all", NOTHING, ALL, ALL, null),
                new Case("who has nothing gives nothing", NOTHING, only(LAMP), NOTHING, LAMP),
                new Case("all, by who lacks a room", NOTHING, ALL, ALL_BUT_ATTIC, ATTIC),
                new Case("the same hole", NOTHING, ALL_BUT_ATTIC, ALL_BUT_ATTIC, null),
                new Case("another hole", NOTHING, but(CELLAR), ALL_BUT_ATTIC, ATTIC),
                new Case("a hole around the other", NOTHING, ALL_BUT_ATTIC, but(LAMP), null),
                new Case("a hole within the other", NOTHING, but(LAMP), ALL_BUT_ATTIC, ATTIC),
                new Case("all devices are a hole", NOTHING, but(EVERY_DEVICE), but(LAMP), null),
                new Case("another room", NOTHING, only(CELLAR), ALL_BUT_ATTIC, null),
                new Case("a thing in the room", NOTHING, only(LAMP), ALL_BUT_ATTIC, ATTIC),
                new Case("a thing elsewhere", NOTHING, only(PUMP), ALL_BUT_ATTIC, null),
                new Case("the room around the thing", NOTHING, only(ATTIC), but(LAMP), LAMP),
                new Case("a kind of things", NOTHING, only(EVERY_DEVICE), ALL_BUT_ATTIC, ATTIC),
                new Case(
                        "a kind that is in no room",
                        NOTHING,
                        only(EVERY_LIST),
                        ALL_BUT_ATTIC,
                        null),
                new Case("a hole that was removed", NOTHING, ALL, but(GONE), null),
                new Case("a thing that was removed", NOTHING, only(GONE), NOTHING, null),
                new Case("all rooms", NOTHING, only(EVERY_PLACE), ALL_BUT_ATTIC, ATTIC),
                new Case("what was there before", only(LAMP), only(LAMP, PUMP), but(LAMP), null),
                new Case("less than before", ALL, only(LAMP), but(LAMP), null),
                new Case("nothing new", ALL, ALL, NOTHING, null),
                new Case("a denial lifted", but(ATTIC), ALL, ALL_BUT_ATTIC, ATTIC),
                new Case("another denial lifted", but(CELLAR), ALL, ALL_BUT_ATTIC, null),
                new Case("lifted from one thing", none(LAMP), only(LAMP), but(LAMP), LAMP),
                new Case(
                        "lifted from nothing",
                        new Reach(false, Set.of(), Set.of(LAMP)),
                        NOTHING,
                        but(LAMP),
                        null),
                new Case("single things of one's own", NOTHING, only(LAMP), only(ATTIC), null),
                new Case("more than one's own", NOTHING, only(ATTIC), only(LAMP), ATTIC),
                new Case("the house, with one room", NOTHING, ALL, only(ATTIC), HOUSE));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isWhatTheGiverLacks(Case one) {
        assertEquals(
                Optional.ofNullable(one.lacks()),
                Gain.between(one.before(), one.after()).beyond(one.giver(), GainTest::known));
    }

    private static Resource known(Ref ref) {
        if (ref.equals(HOUSE) || ref.equals(GONE)) return Resource.HOUSEHOLD;
        return new Resource(ref.equals(LAMP) ? List.of(LAMP, ATTIC) : List.of(ref));
    }

    private static Reach but(Ref... denied) {
        return new Reach(true, Set.of(), Set.of(denied));
    }

    private static Reach only(Ref... allowed) {
        return new Reach(false, Set.of(allowed), Set.of());
    }

    /// Allowed, and denied all the same.
    private static Reach none(Ref ref) {
        return new Reach(false, Set.of(ref), Set.of(ref));
    }
}
