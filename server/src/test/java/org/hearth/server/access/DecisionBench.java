package org.hearth.server.access;

import org.hearth.server.places.PlaceForm;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.testing.TestHouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/// How long a decision takes for somebody with many rules: a guest with a grant for each of fifty
/// places, in a house with thirty policies.
class DecisionBench {
    private static final int ROUNDS = 15;
    private static final int DECISIONS = 1_000_000;

    @TempDir Path data;

    @Test
    void whatADecisionCosts() {
        try (TestHouse house = new TestHouse(data)) {
            Caller owner = house.owner();
            var end = house.clock().instant().plus(Duration.ofDays(300));
            PersonId olga = house.access().people().add(owner, PeopleTest.guest("Olga", end)).id();
            Caller guest = house.pair(olga);
            UUID first = furnish(house, owner, olga);
            Resource inside = player(first);
            Resource outside = player(UUID.randomUUID());

            List<Double> inNanos = new ArrayList<>();
            long allowed = 0;
            for (int round = 0; round < ROUNDS; round++) {
                long begun = System.nanoTime();
                for (int at = 0; at < DECISIONS; at++) {
                    if (guest.may(Permission.MEDIA_PLAY, at % 2 == 0 ? inside : outside)) allowed++;
                }
                inNanos.add((System.nanoTime() - begun) / (double) DECISIONS);
            }
            Collections.sort(inNanos);
            System.out.printf(
                    "decision: median %.0f ns, slowest round %.0f ns, %,d allowed (5,000 ns at"
                            + " most)%n",
                    inNanos.get(ROUNDS / 2), inNanos.getLast(), allowed);
        }
    }

    private static UUID furnish(TestHouse house, Caller owner, PersonId olga) {
        List<UUID> places = new ArrayList<>();
        for (int at = 0; at < 50; at++) {
            var form = new PlaceForm("Room " + at, null, null, null, null, null, null);
            UUID place = house.places().catalog().add(owner, form).id().value();
            places.add(place);
            NewGrant grant = new NewGrant(ResourceType.PLACE, place, List.of("media:play"));
            house.access().grants().add(owner, olga, grant);
        }
        for (int at = 0; at < 30; at++) {
            NewPolicy deny =
                    new NewPolicy(
                            "No " + at,
                            Effect.DENY,
                            Subject.EVERYONE,
                            ResourceType.PLACE,
                            places.get(at + 20),
                            List.of("media:play"),
                            true);
            house.access().policies().add(owner, deny);
        }
        return places.getFirst();
    }

    private static Resource player(UUID place) {
        return Resource.of(ResourceType.DEVICE, UUID.randomUUID()).in(ResourceType.PLACE, place);
    }
}
