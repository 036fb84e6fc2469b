package org.hearth.ui.rights;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.auth.Resources;
import org.hearth.server.platform.problem.Busy;
import org.hearth.ui.testing.FxQueue;
import org.hearth.ui.testing.Outage;
import org.hearth.ui.testing.QuickTimer;
import org.hearth.ui.work.Background;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

class ThingModelTest {
    private static final UUID ATTIC = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID STUDY = UUID.fromString("00000000-0000-7000-8000-000000000002");

    private final FxQueue fx = new FxQueue();
    private final List<String> complaints = new ArrayList<>();
    private final Background background = new Background(fx, complaints::add, new QuickTimer());
    private final Resources resources = new Resources();
    private final AtomicInteger away = new AtomicInteger();

    @BeforeEach
    void twoRooms() {
        resources.register(ResourceType.PLACE, _ -> Optional.empty(), this::rooms);
    }

    @AfterEach
    void end() {
        background.close();
        fx.close();
    }

    @Test
    void whatIsToBeChosenComesByItselfAfterAnOutageAndIsComplainedOfOnce() {
        away.set(3);
        ThingModel model = model();
        fx.await("the rooms", () -> model.things().size() == 3);
        assertEquals(List.of(Outage.SENTENCE), fx.get(() -> List.copyOf(complaints)));
        assertEquals(Thing.all(ResourceType.PLACE), fx.get(model.thing()::get));
    }

    @Test
    void whatWasChosenStaysWhenTheThingsComeOnceMore() {
        ThingModel model = model();
        fx.run(() -> model.begin(ResourceType.PLACE, STUDY, List.of()));
        fx.await("the study", () -> model.thing().get() != null && !model.isChanged());
        fx.run(() -> model.begin(ResourceType.PLACE, STUDY, List.of()));
        fx.run(() -> model.begin(ResourceType.PLACE, ATTIC, List.of()));
        fx.await("the attic", () -> model.thing().get() != null && !model.isChanged());
    }

    private ThingModel model() {
        return fx.get(() -> new ThingModel(resources, background, List.of(ResourceType.PLACE)));
    }

    private List<Resources.Known> rooms() {
        if (away.getAndDecrement() > 0)
            throw new Busy(Busy.Cause.DATABASE_UNAVAILABLE, Outage.SENTENCE, Duration.ofSeconds(1));
        return List.of(room("Attic", ATTIC), room("Study", STUDY));
    }

    private static Resources.Known room(String name, UUID id) {
        return new Resources.Known(name, Resource.of(ResourceType.PLACE, id));
    }
}
