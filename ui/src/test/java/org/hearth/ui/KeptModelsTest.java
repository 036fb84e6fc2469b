package org.hearth.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.settings.Parameter;
import org.hearth.server.settings.PickListItem;
import org.hearth.server.settings.SettingType;
import org.hearth.ui.picklists.Draft;
import org.hearth.ui.picklists.PickListsModel;
import org.hearth.ui.retention.RetentionModel;
import org.hearth.ui.retention.RuleModel;
import org.hearth.ui.testing.FullHub;
import org.hearth.ui.vault.SecretModel;
import org.hearth.ui.vault.VaultDoors;
import org.hearth.ui.vault.VaultModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.node.JsonNodeFactory;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// Lists, secrets and what is kept, over the real doors.
class KeptModelsTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @TempDir Path folder;
    private FullHub full;
    private KeptDoors kept;
    private VaultDoors vault;

    @BeforeEach
    void open() {
        full = new FullHub(folder);
        kept = full.hub.kept();
        vault = new VaultDoors(kept.vault(), kept.keys(), kept.settings());
    }

    @AfterEach
    void close() {
        full.close();
    }

    @Test
    void aListIsWrittenAndPutInOrderAndAStaleOneIsToldSo() {
        try (PickListsModel model = full.fx.get(this::lists);
                PickListsModel other = full.fx.get(this::lists)) {
            full.fx.run(
                    () -> {
                        model.begin();
                        Draft draft = Objects.requireNonNull(model.draft().get());
                        draft.name().set("Languages");
                        draft.key().set("languages");
                        draft.add();
                        draft.add();
                        draft.entries().get(0).label().set("German");
                        draft.entries().get(1).label().set("English");
                        draft.entries().get(1).value().set("en");
                        draft.move(draft.entries().get(1), -1);
                        model.save();
                    });
            full.fx.await("it is kept", () -> model.lists().size() == 1);
            assertEquals(
                    List.of(
                            new PickListItem("English", "en", null),
                            new PickListItem("German", "German", null)),
                    full.fx.get(() -> model.lists().getFirst().items()));
            full.fx.await("the other sees it", () -> other.lists().size() == 1);
            full.fx.run(() -> other.choose(other.lists().getFirst()));
            full.fx.run(
                    () -> Objects.requireNonNull(other.draft().get()).about().set("What we speak"));
            full.fx.run(
                    () -> {
                        Objects.requireNonNull(model.draft().get()).name().set("Tongues");
                        model.save();
                    });
            full.fx.await("it is stale", () -> other.stale().get());
            full.fx.run(other::again);
            full.fx.await(
                    "it is as it is now",
                    () ->
                            Objects.requireNonNull(other.draft().get())
                                    .name()
                                    .get()
                                    .equals("Tongues"));
        }
    }

    @Test
    void aSecretSaysWhatNeedsItAndItsValueIsForgottenHere() {
        Parameter needs =
                new Parameter(
                        "weather.key",
                        SettingType.SECRET,
                        JSON.stringNode("weather.api-key"),
                        "Asks for the weather");
        kept.parameters().add(full.owner, needs);
        try (VaultModel model = full.fx.get(this::vault)) {
            SecretModel form = full.fx.get(this::secret);
            full.fx.run(
                    () -> {
                        form.name().set("weather.api-key");
                        form.value().set("sk-1234");
                        form.add();
                    });
            full.fx.await("it is kept", () -> model.shown().size() == 1);
            full.fx.await("it is forgotten", () -> form.value().get().isEmpty());
            boolean isKnown =
                    full.fx.get(
                            () -> {
                                model.choose(model.shown().getFirst());
                                return Objects.requireNonNull(model.looked().get()).around()
                                        != null;
                            });
            assertFalse(isKnown);
            full.fx.await(
                    "what needs it",
                    () -> {
                        var looked = model.looked().get();
                        return looked != null
                                && looked.around() != null
                                && looked.around().needed().equals(List.of("Asks for the weather"));
                    });
            full.fx.run(() -> model.remove(model.shown().getFirst()));
            full.fx.await("it is gone", () -> model.shown().isEmpty());
        }
    }

    @Test
    void aNewKeySaysWhatHappened() {
        try (VaultModel model = full.fx.get(this::vault)) {
            full.fx.await("the state", () -> model.status().get() != null);
            String before = full.fx.get(() -> Objects.requireNonNull(model.status().get()).keyId());
            full.fx.run(model::rotate);
            full.fx.await("the outcome", () -> !model.rotated().get().isEmpty());
            assertFalse(
                    full.fx.get(
                            () ->
                                    Objects.equals(
                                            before,
                                            Objects.requireNonNull(model.status().get()).keyId())));
        }
    }

    @Test
    void anAgeIsTriedThenChosenAndTheUsualComesBack() {
        try (RetentionModel model = full.fx.get(this::retention)) {
            full.fx.await("the rules", () -> !model.rules().get().isEmpty());
            RuleModel rule = full.fx.get(() -> rule(model));
            full.fx.run(() -> rule.days().set("0"));
            assertFalse(full.fx.get(() -> rule.problem().get().isEmpty()));
            full.fx.run(() -> rule.days().set("7"));
            full.fx.await("what would go", () -> !rule.foreseen().get().isEmpty());
            assertTrue(full.fx.get(() -> rule.changed().get()));
            full.fx.run(rule::save);
            full.fx.await("it is chosen", () -> rule.chosen().get() && !rule.changed().get());
            full.fx.run(rule::reset);
            full.fx.await("the usual", () -> !rule.chosen().get());
            assertEquals("30", full.fx.get(() -> rule.days().get()));
            full.fx.run(model::run);
            full.fx.await("it ran", () -> model.outcome().get().startsWith("Last done"));
        }
    }

    private static RuleModel rule(RetentionModel model) {
        return model.rules().get().stream()
                .filter(one -> one.name().equals("access.sign-ins"))
                .findFirst()
                .orElseThrow();
    }

    private PickListsModel lists() {
        return new PickListsModel(
                kept.lists(), () -> full.owner, full.background, full.events, full.toasts);
    }

    private VaultModel vault() {
        return new VaultModel(vault, () -> full.owner, full.background, full.events, full.toasts);
    }

    private SecretModel secret() {
        return new SecretModel(vault, () -> full.owner, full.background, full.toasts);
    }

    private RetentionModel retention() {
        return new RetentionModel(kept.retention(), () -> full.owner, full.background, full.toasts);
    }
}
