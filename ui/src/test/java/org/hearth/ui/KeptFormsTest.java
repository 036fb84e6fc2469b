package org.hearth.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.settings.PickListForm;
import org.hearth.server.settings.PickListItem;
import org.hearth.ui.picklists.Draft;
import org.hearth.ui.picklists.PickListsModel;
import org.hearth.ui.retention.RetentionModel;
import org.hearth.ui.retention.RuleModel;
import org.hearth.ui.testing.FullHub;
import org.hearth.ui.values.ParameterModel;
import org.hearth.ui.values.SettingDoors;
import org.hearth.ui.vault.SecretModel;
import org.hearth.ui.vault.VaultDoors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/// When the forms of settings, lists, secrets and ages would lose something.
class KeptFormsTest {
    @TempDir Path folder;
    private FullHub full;
    private KeptDoors kept;

    @BeforeEach
    void open() {
        full = new FullHub(folder);
        kept = full.hub.kept();
    }

    @AfterEach
    void close() {
        full.close();
    }

    @Test
    void aParameterIsUnsavedUntilItIsAdded() {
        SettingDoors doors = new SettingDoors(kept.settings(), kept.parameters(), kept.vault());
        ParameterModel form =
                new ParameterModel(doors, () -> full.owner, full.background, full.toasts);
        assertFalse(form.isUnsaved());
        full.fx.run(
                () -> {
                    form.key().set("garden.zones");
                    form.about().set("Zones");
                    form.initial().set("three");
                });
        assertTrue(form.isUnsaved());
        full.fx.run(form::add);
        full.fx.await("it is added", () -> !form.isUnsaved());
    }

    @Test
    void aSecretIsUnsavedUntilItIsKeptOrForgotten() {
        VaultDoors doors = new VaultDoors(kept.vault(), kept.keys(), kept.settings());
        SecretModel form = new SecretModel(doors, () -> full.owner, full.background, full.toasts);
        assertFalse(form.isUnsaved());
        full.fx.run(() -> form.value().set("sk-1234"));
        assertTrue(form.isUnsaved());
        full.fx.run(form::clear);
        assertFalse(form.isUnsaved());
    }

    @Test
    void aListIsUnsavedOnlyWhileItDiffers() {
        List<PickListItem> items = List.of(new PickListItem("German", "de", null));
        kept.lists().add(full.owner, new PickListForm("languages", "Languages", null, items, null));
        try (PickListsModel model =
                full.fx.get(
                        () ->
                                new PickListsModel(
                                        kept.lists(),
                                        () -> full.owner,
                                        full.background,
                                        full.events,
                                        full.toasts))) {
            full.fx.await("the list", () -> model.lists().size() == 1);
            full.fx.run(() -> model.choose(model.lists().getFirst()));
            Draft open = full.fx.get(() -> Objects.requireNonNull(model.draft().get()));
            assertEquals(
                    List.of(false, true, false),
                    full.fx.get(
                            () ->
                                    tried(
                                            model::isChanged,
                                            () -> open.about().set("What we speak"),
                                            () -> open.about().set(""))));
            full.fx.run(model::begin);
            Draft fresh = full.fx.get(() -> Objects.requireNonNull(model.draft().get()));
            assertEquals(
                    List.of(false, true, false),
                    full.fx.get(
                            () ->
                                    tried(
                                            model::isChanged,
                                            () -> fresh.key().set("shops"),
                                            () -> fresh.key().set(""))));
        }
    }

    @Test
    void anAgeIsUnsavedOnlyWhileItDiffersEvenWhereItIsNone() {
        try (RetentionModel model =
                full.fx.get(
                        () ->
                                new RetentionModel(
                                        kept.retention(),
                                        () -> full.owner,
                                        full.background,
                                        full.toasts))) {
            full.fx.await("the rules", () -> !model.rules().get().isEmpty());
            RuleModel rule =
                    full.fx.get(
                            () ->
                                    model.rules().get().stream()
                                            .filter(one -> !one.days().get().isEmpty())
                                            .findFirst()
                                            .orElseThrow());
            String held = full.fx.get(rule.days()::get);
            assertEquals(
                    List.of(false, true, false, true, false),
                    full.fx.get(
                            () ->
                                    tried(
                                            model::isUnsaved,
                                            () -> rule.days().set("none"),
                                            () -> rule.days().set(held),
                                            () -> rule.forEver().set(true),
                                            () -> rule.forEver().set(false))));
        }
    }

    /// How it is at first, and after each.
    private static List<Boolean> tried(BooleanSupplier claim, Runnable... steps) {
        List<Boolean> seen = new ArrayList<>(List.of(claim.getAsBoolean()));
        for (Runnable step : steps) {
            step.run();
            seen.add(claim.getAsBoolean());
        }
        return seen;
    }
}
